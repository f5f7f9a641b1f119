package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Announcements;
import city.careline.provider.application.Franchises;
import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.outbox.HibernateOutbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes over many providers with their workers in one transaction. */
@ApplicationScoped
class FranchiseRows implements Franchises {
    private static final String TAKEN = "select creditCode from ProviderRow where creditCode in (:codes)";

    /** Another import may win the race for a code; the next look finds it taken. */
    private static final int TRIES = 3;

    private final HibernateOutbox outbox;
    private final ProviderRows providers;
    private final WorkerRows workers;
    private final Announcements announcements;

    FranchiseRows(HibernateOutbox outbox, ProviderRows providers, WorkerRows workers, Announcements announcements) {
        this.outbox = outbox;
        this.providers = providers;
        this.workers = workers;
        this.announcements = announcements;
    }

    @Override
    public <O> Uni<O> takeOver(Set<CreditCode> wanted, BiFunction<Set<CreditCode>, Instant, Batch<O>> decision) {
        return outbox.run((session, now) -> taken(session, wanted).chain(taken -> {
                    Batch<O> batch = decision.apply(taken, now);
                    return write(session, batch.franchises(), now).replaceWith(batch.outcome());
                }))
                .onFailure(Conflicts::isUniqueness)
                .retry()
                .atMost(TRIES);
    }

    private static Uni<Set<CreditCode>> taken(Mutiny.Session session, Set<CreditCode> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createSelectionQuery(TAKEN, String.class)
                .setParameter("codes", wanted.stream().map(CreditCode::value).toList())
                .getResultList()
                .map(codes -> codes.stream().map(CreditCode::new).collect(Collectors.toSet()));
    }

    private Uni<Void> write(Mutiny.Session session, List<Franchise> franchises, Instant now) {
        var providerRows = new ArrayList<Object>();
        var workerRows = new ArrayList<Object>();
        var events = new ArrayList<OutgoingEvent>();
        for (Franchise franchise : franchises) {
            providerRows.addAll(providers.rows(franchise.provider()));
            events.add(announcements.of(franchise.provider(), now));
            for (Worker worker : franchise.workers()) {
                workerRows.addAll(workers.rows(worker));
                events.add(announcements.of(worker, now));
            }
        }
        return session.persistAll(byTable(providerRows))
                .chain(() -> session.persistAll(byTable(workerRows)))
                .chain(() -> HibernateOutbox.add(session, events));
    }

    /** Rows of one table after another, in the order the tables first occur: only neighbours share a batch. */
    private static Object[] byTable(List<Object> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toArray();
    }
}
