package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads counted from dockets. */
final class LoadsInMemory {
    private LoadsInMemory() {}

    static Map<WorkerId, Load> of(
            Collection<Docket> dockets, Collection<WorkerId> ids, Workers.Question question, Instant now) {
        List<Visit> served = dockets.stream()
                .flatMap(docket -> Stream.ofNullable(docket.visit()))
                .filter(visit -> question.elders().contains(visit.elderId())
                        && visit.checkIn().at().isAfter(now.minus(question.servedFor())))
                .toList();
        @Nullable
        WorkerId last = served.stream()
                .max(Comparator.comparing((Visit visit) -> visit.checkIn().at()))
                .map(Visit::workerId)
                .orElse(null);
        Set<WorkerId> asked = new HashSet<>(ids);
        served.forEach(visit -> asked.add(visit.workerId()));
        var loads = new HashMap<WorkerId, Load>();
        for (WorkerId id : asked) {
            long before =
                    served.stream().filter(one -> one.workerId().equals(id)).count();
            long busy = dockets.stream()
                    .filter(one -> isBusy(one, id, question, now))
                    .count();
            long recent = dockets.stream()
                    .flatMap(docket -> docket.assignments().stream())
                    .filter(one -> one.workerId().equals(id)
                            && one.stage() != Assignment.Stage.RELEASED
                            && one.madeAt().isAfter(now.minus(question.recentFor())))
                    .count();
            loads.put(id, new Load((int) busy, lastEnd(dockets, id), (int) recent, (int) before, id.equals(last)));
        }
        return loads;
    }

    private static boolean isBusy(Docket docket, WorkerId id, Workers.Question question, Instant now) {
        return docket.assignments().stream()
                .anyMatch(one ->
                        one.workerId().equals(id) && one.stage().isLive() && overlaps(docket, one, question, now));
    }

    private static boolean overlaps(Docket docket, Assignment one, Workers.Question question, Instant now) {
        if (docket.order().kind() != Kind.SERVICE_ORDER) {
            return true;
        }
        ServiceOrder order = (ServiceOrder) docket.order();
        Instant end = order.wantedAt(now).plus(Duration.ofMinutes(order.minutes()));
        boolean begins =
                one.stage() != Assignment.Stage.MADE || order.scheduledAt().isBefore(question.until());
        return begins && end.isAfter(question.from());
    }

    private static @Nullable Instant lastEnd(Collection<Docket> dockets, WorkerId id) {
        return dockets.stream()
                .flatMap(docket -> Stream.ofNullable(docket.visit()))
                .filter(visit -> visit.workerId().equals(id))
                .flatMap(visit -> Stream.ofNullable(visit.checkOut()))
                .map(Visit.Presence::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
