package city.careline.dispatch.domain.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the nearest who pass every gate. Candidates come nearest first, by the same whereabouts rule, so the first who
 * pass are the nearest; the same inputs give the same card.
 */
public final class Matching {
    private Matching() {}

    /** Looks outward until the wave is full; when it cannot be filled, everybody is counted. */
    public static DecisionCard choose(Iterable<Candidate> nearestFirst, Need need, RankingPolicy ranking) {
        List<Considered> considered = new ArrayList<>();
        Map<Rejection, Integer> beyond = new EnumMap<>(Rejection.class);
        int chosen = 0;
        for (Candidate candidate : nearestFirst) {
            if (chosen >= need.wanted()) {
                break;
            }
            Considered one = consider(candidate, need, ranking);
            Rejection rejection = one.rejection();
            if (rejection == null) {
                chosen++;
                considered.add(one);
            } else if (considered.size() < ranking.lookAtMost()) {
                considered.add(one);
            } else {
                beyond.merge(rejection, 1, Integer::sum);
            }
        }
        return new DecisionCard(need, ranking, considered, beyond);
    }

    private static Considered consider(Candidate candidate, Need need, RankingPolicy ranking) {
        Whereabouts at = candidate.whereabouts(need.now(), ranking.freshFor());
        Rejection rejection = Gates.firstRefusal(candidate, at, need);
        if (at == null) {
            return new Considered(
                    candidate.workerId(), candidate.providerId(), candidate.capacity(), null, null, null, rejection);
        }
        double straight = at.point().metersTo(need.home().point());
        return new Considered(
                candidate.workerId(),
                candidate.providerId(),
                candidate.capacity(),
                (int) Math.round(straight),
                (int) Math.round(straight * ranking.roadFactor()),
                at.source(),
                rejection);
    }
}
