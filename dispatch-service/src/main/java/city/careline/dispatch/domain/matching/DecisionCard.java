package city.careline.dispatch.domain.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Why these workers, or why nobody: what was sought, every candidate looked at from the nearest outward until the wave
 * was full, and for the rest how many each gate refused.
 *
 * @param need what was sought
 * @param ranking how candidates were compared
 * @param considered candidates looked at, nearest first
 * @param beyond refusals among the candidates no longer written down one by one
 */
public record DecisionCard(
        Need need, RankingPolicy ranking, List<Considered> considered, Map<Rejection, Integer> beyond) {

    /** Keeps its own copies. */
    public DecisionCard {
        considered = List.copyOf(considered);
        beyond = Map.copyOf(beyond);
    }

    /** Those who are offered the order, nearest first. */
    public List<Considered> chosen() {
        return considered.stream().filter(Considered::isChosen).toList();
    }

    /** How many candidates each gate refused, over everybody looked at or counted. */
    public Map<Rejection, Integer> rejections() {
        var counts = new java.util.EnumMap<Rejection, Integer>(Rejection.class);
        counts.putAll(beyond);
        for (Considered one : considered) {
            Rejection rejection = one.rejection();
            if (rejection != null) {
                counts.merge(rejection, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The instant of the decision. */
    public Instant decidedAt() {
        return need.now();
    }
}
