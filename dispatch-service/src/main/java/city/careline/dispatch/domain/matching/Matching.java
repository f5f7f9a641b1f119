package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.WorkerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Matching where everything is known at once; the same inputs give the same answer. */
public final class Matching {
    private Matching() {}

    /**
     * The card of a whole search.
     *
     * @param nearestFirst candidates from the home outward
     * @param loads what the database knows; who is missing has nothing to do
     * @param familiar those who have served the elder or were named by the elder
     */
    public static DecisionCard choose(
            Iterable<Candidate> nearestFirst,
            Need need,
            MatchingPolicy policy,
            TravelTimes travels,
            Map<WorkerId, Load> loads,
            Collection<Candidate> familiar) {
        var search = new Search(nearestFirst.iterator(), need, policy, travels);
        Collection<Candidate> others = familiar;
        while (!search.lookFurther().isEmpty() || !others.isEmpty()) {
            search.learn(loads, others);
            others = List.of();
        }
        return search.card();
    }

    /**
     * What it costs to send this worker, in seconds of travel and what travel is weighed against; may be below zero.
     *
     * @return nothing when a gate refuses
     */
    public static OptionalInt cost(
            Candidate candidate, Need need, Load load, MatchingPolicy policy, TravelTimes travels) {
        Whereabouts at = candidate.whereabouts(need.now(), policy.positions());
        Score score = Considered.of(candidate, at, need)
                .loaded(load, travels, need, policy)
                .score();
        return score == null ? OptionalInt.empty() : OptionalInt.of(score.total());
    }
}
