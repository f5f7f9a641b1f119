package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.matching.RankingPolicy;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the nearest who may be sent, and writes down why. */
@ApplicationScoped
public class SeekCandidates {
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Workers workers;

    /** Looks in memory; only who is busy is asked of the store. */
    public SeekCandidates(Candidates candidates, Catalogue catalogue, Workers workers) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.workers = workers;
    }

    /**
     * The decision card for the next wave of an order at a known home.
     *
     * @param elders the elders it may be for, whose exclusions count together
     * @param ring how far away and how many are sought
     */
    public Uni<DecisionCard> handle(UnitOfWork work, Docket docket, Home home, List<Elder> elders, Ring ring) {
        return workers.countLive(work).map(busy -> card(need(docket, home, elders, ring, busy, work.now())));
    }

    private DecisionCard card(Need need) {
        var ranking = RankingPolicy.STANDARD;
        return Matching.choose(candidates.outwardFrom(need.home().point(), ranking, need.now()), need, ranking);
    }

    private Need need(
            Docket docket, Home home, List<Elder> elders, Ring ring, Map<WorkerId, Integer> busy, Instant now) {
        WorkOrder order = docket.order();
        Set<String> certificates = catalogue
                .findItem(order.itemCode())
                .map(Item::requiredCertificates)
                .orElse(Set.of());
        Set<WorkerId> excluded = elders.stream()
                .flatMap(elder -> elder.excludedWorkers().stream())
                .collect(Collectors.toSet());
        return new Need(
                order.itemCode(),
                certificates,
                home,
                order.wantedAt(now),
                now,
                excluded,
                docket.askedInRound(),
                busy,
                ring.radiusMeters(),
                ring.parallel());
    }
}
