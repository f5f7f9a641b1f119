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
 * database only of those who passed every gate in memory. It first looks as far as it must if all of those are free,
 * and farther for those who were not. Exact: it finds whom scoring everybody would find, provided those the elder knows
 * or named are handed to {@link #learn}. Not for several threads.
 */
public final class Search {
    /** More are not asked for at a time. */
    private static final int CHUNK = 100;

    private final Iterator<Candidate> outward;
    private final Need need;
    private final MatchingPolicy policy;
    private final TravelTimes travels;
    private final int wanted;
    private final int bonus;
    private final List<Considered> passed = new ArrayList<>();
    private final List<Considered> refused = new ArrayList<>();
    private final Map<Rejection, Integer> counted = new EnumMap<>(Rejection.class);
    private final Map<WorkerId, Pending> pending = new LinkedHashMap<>();
    private final Set<WorkerId> known = new HashSet<>();
    /** The totals of the best so far, the worst of them first; of who is pending the highest it may become. */
    private final PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.reverseOrder());

    private @Nullable Candidate ahead;

    private record Pending(Considered line, Whereabouts at, Travel way) {}

    /** Begins at the home; nothing has been looked at. */
    public Search(Iterator<Candidate> nearestFirst, Need need, MatchingPolicy policy, TravelTimes travels) {
        this.outward = nearestFirst;
        this.need = need;
        this.policy = policy;
        this.travels = travels;
        this.wanted = need.ring().parallel();
        this.bonus = policy.greatestBonus(need.wishes().preferredProviders());
    }

    /** Looks further; those whose load must be told next, none when the search is over. */
    public Set<WorkerId> lookFurther() {
        Candidate next = next();
        while (next != null && pending.size() < CHUNK) {
            Whereabouts at = next.whereabouts(need.now(), policy.positions());
            if (cannotBeBetter(at)) {
                break;
            }
            ahead = null;
            if (!known.contains(next.workerId())) {
                take(next, at);
            }
            next = next();
        }
        return Set.copyOf(pending.keySet());
    }

    private @Nullable Candidate next() {
        if (ahead == null && outward.hasNext()) {
            ahead = outward.next();
        }
        return ahead;
    }

    private boolean cannotBeBetter(@Nullable Whereabouts at) {
        Integer last = best.size() < wanted ? null : best.peek();
        if (last == null) {
            return false;
        }
        return at == null
                || travels.leastSeconds(at.point().metersTo(need.home().point())) - bonus > last;
    }

    private void take(Candidate candidate, @Nullable Whereabouts at) {
        Considered line = Considered.of(candidate, at, need);
        if (line.rejection() != null || at == null) {
            refuse(line);
            return;
        }
        Travel way = travels.between(at.point(), need.home().point());
        pending.put(candidate.workerId(), new Pending(line, at, way));
        rank(Score.of(candidate, at, way, Load.NONE, need, policy).total()
                + policy.fairness().most());
    }

    private void refuse(Considered line) {
        Rejection rejection = line.rejection();
        if (rejection != null && refused.size() >= DecisionCard.LINES) {
            counted.merge(rejection, 1, Integer::sum);
        } else {
            refused.add(line);
        }
    }

    private void rank(int total) {
        best.add(total);
        if (best.size() > wanted) {
            best.poll();
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
        pending.forEach((id, one) -> {
            Load load = loads.getOrDefault(id, Load.NONE);
            Considered line = one.line().loaded(load, one.at(), one.way(), need, policy);
            if (line.rejection() == null) {
                passed.add(line);
            } else {
                refuse(line);
            }
        });
        pending.clear();
        best.clear();
        passed.forEach(line -> rank(line.total()));
    }

    /** Who was written down on the way is not written down again. */
    private void takeFamiliar(Candidate candidate) {
        WorkerId id = candidate.workerId();
        boolean met = pending.containsKey(id)
                || refused.stream().anyMatch(one -> one.workerId().equals(id));
        Whereabouts at = candidate.whereabouts(need.now(), policy.positions());
        boolean passes = Gates.firstRefusal(candidate, at, need) == null;
        if (!met && (passes || counted.isEmpty()) && known.add(id)) {
            take(candidate, at);
        }
    }

    /** The card; the search is over. */
    public DecisionCard card() {
        return DecisionCard.of(need, policy, passed, refused, counted);
    }
}
