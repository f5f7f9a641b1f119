package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.order.Docket;
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
        return rankCandidates.handle(work, Wanted.of(docket, home, elders, ring, work.now()));
    }
}
