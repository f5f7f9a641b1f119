package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks for the best who may be sent to an order, and writes down why. */
@ApplicationScoped
public class SeekCandidates {
    private final RankCandidates rankCandidates;

    /** Works inside the caller's unit of work. */
    public SeekCandidates(RankCandidates rankCandidates) {
        this.rankCandidates = rankCandidates;
    }

    /**
     * The decision card for the next wave of an order at a known home.
     *
     * @param elders the elders it may be for, whose wishes count together
     * @param ring whom the wave asks, how far away, and how many
     */
    public Uni<DecisionCard> handle(UnitOfWork work, Docket docket, Home home, List<Elder> elders, Ring ring) {
        WorkOrder order = docket.order();
        ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        return rankCandidates.handle(
                work,
                new Wanted(
                        order.matter(),
                        home,
                        order.wantedAt(work.now()),
                        service == null ? null : service.minutes(),
                        service != null && !ring.floor() && isPublic(service.hold()),
                        elders,
                        docket.askedInRound(),
                        ring));
    }

    /** While billing has not answered, the order may still be charged to public money. */
    private static boolean isPublic(Hold hold) {
        return switch (hold.state()) {
            case AWAITED, PENDING -> true;
            case GRANTED, CAPTURED -> hold.heldFen() > 0;
            case REFUSED, RELEASED -> false;
        };
    }
}
