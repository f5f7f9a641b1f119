package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.order.Asked;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Preempting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds whom an emergency may take from a service visit that has not begun, when too few are free. */
@ApplicationScoped
public class FindPreemptible {
    private final Workers workers;
    private final TravelTimes travels;

    /** Asks the store for the busy ones of a card only. */
    public FindPreemptible(Workers workers, TravelTimes travels) {
        this.workers = workers;
        this.travels = travels;
    }

    /** Those who fill the wave up, nearest first; nobody for anything but an emergency. */
    public Uni<List<Asked>> handle(UnitOfWork work, Docket docket, DecisionCard card) {
        List<Considered> busy =
                docket.order().kind() == Kind.INCIDENT && docket.needsWave() ? Preempting.busy(card) : List.of();
        return busy.isEmpty()
                ? Uni.createFrom().item(List.of())
                : workers.listPreemptible(
                                work, busy.stream().map(Considered::workerId).toList())
                        .map(may -> Preempting.among(card, may, travels));
    }
}
