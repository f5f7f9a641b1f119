package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.WorkerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search for the best: looks outward until the wave is full and nobody farther away can be better, and asks the
 * database only of those who passed every gate in memory, some at a time. Exact: it finds whom scoring everybody would
 * find, provided those the elder knows or named are handed to {@link #learn}. Not for several threads.
 */
public final class Search {
    private final Iterator<Candidate> outward;
    private final Need need;
    private final MatchingPolicy policy;
    private final TravelTimes travels;
    private final int bonus;
    private final List<Considered> passed = new ArrayList<>();
    private final List<Considered> refused = new ArrayList<>();
    private final Map<Rejection, Integer> counted = new EnumMap<>(Rejection.class);
    private final Map<WorkerId, Considered> pending = new LinkedHashMap<>();
    private final Set<WorkerId> known = new HashSet<>();
    private final PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.reverseOrder());
    private @Nullable Candidate ahead;
    private int chunk;

    /** Begins at the home; nothing has been looked at. */
    public Search(Iterator<Candidate> nearestFirst, Need need, MatchingPolicy policy, TravelTimes travels) {
        this.outward = nearestFirst;
        this.need = need;
        this.policy = policy;
        this.travels = travels;
        this.bonus = policy.greatestBonus(need.wishes().preferredProviders());
        this.chunk = Math.max(8, 4 * need.ring().parallel());
    }

    /** Looks further; those whose load must be told next, none when the search is over. */
    public Set<WorkerId> lookFurther() {
        Candidate next = next();
        while (next != null && pending.size() < chunk) {
            Whereabouts at = next.whereabouts(need.now(), policy.positions());
            if (cannotBeBetter(at)) {
                break;
            }
            ahead = null;
            if (!known.contains(next.workerId())) {
                take(Considered.of(next, at, need));
            }
            next = next();
        }
        chunk *= 2;
        return Set.copyOf(pending.keySet());
    }

    private @Nullable Candidate next() {
        if (ahead == null && outward.hasNext()) {
            ahead = outward.next();
        }
        return ahead;
    }

    private boolean cannotBeBetter(@Nullable Whereabouts at) {
        Integer last = best.size() < need.ring().parallel() ? null : best.peek();
        if (last == null) {
            return false;
        }
        return at == null
                || travels.leastSeconds(at.point().metersTo(need.home().point())) - bonus > last;
    }

    private void take(Considered one) {
        Rejection rejection = one.rejection();
        if (rejection == null) {
            pending.put(one.workerId(), one);
        } else if (refused.size() < DecisionCard.LINES) {
            refused.add(one);
        } else {
            counted.merge(rejection, 1, Integer::sum);
        }
    }

    /**
     * Tells the loads that were asked for.
     *
     * @param loads what the database knows; who is missing has nothing to do
     * @param familiar those who have served the elder or were named by the elder, wherever they are
     */
    public void learn(Map<WorkerId, Load> loads, Collection<Candidate> familiar) {
        familiar.forEach(this::takeFamiliar);
        pending.forEach((id, line) -> settle(line.loaded(loads.getOrDefault(id, Load.NONE), travels, need, policy)));
        pending.clear();
    }

    /** Who was written down on the way is not written down again. */
    private void takeFamiliar(Candidate candidate) {
        WorkerId id = candidate.workerId();
        boolean met = pending.containsKey(id)
                || refused.stream().anyMatch(one -> one.workerId().equals(id));
        Considered line = Considered.of(candidate, candidate.whereabouts(need.now(), policy.positions()), need);
        if (!met && (line.rejection() == null || counted.isEmpty()) && known.add(id)) {
            take(line);
        }
    }

    private void settle(Considered line) {
        Score score = line.score();
        if (score == null) {
            take(line);
            return;
        }
        passed.add(line);
        best.add(score.total());
        if (best.size() > need.ring().parallel()) {
            best.poll();
        }
    }

    /** The card; the search is over. */
    public DecisionCard card() {
        return DecisionCard.of(need, policy, passed, refused, counted);
    }
}
