package city.careline.dispatch.application;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.matching.Search;
import city.careline.dispatch.domain.matching.TravelTimes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the best who may go. Who is where and may do what is in memory; what workers have on their hands is read for
 * the few who passed, in one statement as a rule.
 */
@ApplicationScoped
public class RankCandidates {
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Workers workers;
    private final MatchingPolicies policies;
    private final TravelTimes travels;

    /** Looks in memory first. */
    public RankCandidates(
            Candidates candidates,
            Catalogue catalogue,
            Workers workers,
            MatchingPolicies policies,
            TravelTimes travels) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.workers = workers;
        this.policies = policies;
        this.travels = travels;
    }

    /** The decision card of this visit; nothing is written. */
    Uni<DecisionCard> handle(UnitOfWork work, Wanted wanted) {
        String code = wanted.matter().itemCode();
        Item item = catalogue.findItem(code).orElseGet(() -> Item.unknown(code));
        return policies.of(work, wanted.matter())
                .chain(policy -> search(work, wanted.need(item, policy, work.now()), policy, wanted.elderIds()));
    }

    private Uni<DecisionCard> search(UnitOfWork work, Need need, MatchingPolicy policy, List<ElderId> elders) {
        var outward = candidates.outwardFrom(need.home().point(), policy.positions(), need.now());
        var search = new Search(outward.iterator(), need, policy, travels);
        Set<WorkerId> first = search.lookFurther();
        if (first.isEmpty()) {
            return Uni.createFrom().item(search.card());
        }
        var asked = new HashSet<>(first);
        asked.addAll(need.wishes().preferredWorkers());
        return workers.loads(work, asked, question(need, policy, elders)).chain(loads -> {
            search.learn(loads, familiar(need, loads));
            return further(work, search, question(need, policy, List.of()));
        });
    }

    private Uni<DecisionCard> further(UnitOfWork work, Search search, Workers.Question question) {
        Set<WorkerId> next = search.lookFurther();
        return next.isEmpty()
                ? Uni.createFrom().item(search.card())
                : workers.loads(work, next, question).chain(loads -> {
                    search.learn(loads, List.of());
                    return further(work, search, question);
                });
    }

    static Workers.Question question(Need need, MatchingPolicy policy, List<ElderId> elders) {
        return new Workers.Question(
                need.at(),
                need.until(),
                policy.fairness().window(),
                policy.continuity().counts() ? elders : List.of(),
                policy.continuity().window());
    }

    /** Those who have served these elders or were named by them may be better from farther away. */
    private Collection<Candidate> familiar(Need need, Map<WorkerId, Load> loads) {
        var ids = new HashSet<>(need.wishes().preferredWorkers());
        loads.forEach((id, load) -> {
            if (load.servedBefore() > 0) {
                ids.add(id);
            }
        });
        return ids.stream().map(candidates::find).flatMap(Optional::stream).toList();
    }
}
