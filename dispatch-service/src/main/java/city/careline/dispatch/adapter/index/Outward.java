package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Whereabouts;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Everybody nearest outward, each once: first a few, then some more, then all the rest on a heap. Most readers stop among
 * the first. Each of these looks sees its own instant: who moves between two comes where the later one finds him.
 */
final class Outward implements Iterator<Candidate> {
    private static final int[] LOOKS = {32, 512};

    private record Placed(Candidate candidate, double meters) {}

    private static final Comparator<Placed> NEAREST = Comparator.comparingDouble(Placed::meters)
            .thenComparing(placed -> placed.candidate().workerId().value());

    private final CandidateIndex index;
    private final GeoPoint home;
    private final Moment moment;
    private final Set<WorkerId> met = new HashSet<>();
    private Queue<Candidate> near = new ArrayDeque<>();
    private PriorityQueue<Placed> rest = new PriorityQueue<>(NEAREST);
    private int looks;

    Outward(CandidateIndex index, GeoPoint home, Moment moment) {
        this.index = index;
        this.home = home;
        this.moment = moment;
        look();
    }

    @Override
    public boolean hasNext() {
        while (near.isEmpty() && rest.isEmpty() && looks <= LOOKS.length) {
            look();
        }
        return !near.isEmpty() || !rest.isEmpty();
    }

    @Override
    public Candidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Candidate one = near.poll();
        return one != null ? one : rest.remove().candidate();
    }

    private void look() {
        int look = looks++;
        if (look < LOOKS.length) {
            List<Candidate> found = index.nearest(LOOKS[look], home, null, null, moment);
            found.stream().filter(one -> met.add(one.workerId())).forEach(near::add);
        } else {
            List<Placed> others = index.everybody()
                    .filter(one -> !met.contains(one.workerId()))
                    .map(one -> new Placed(one, meters(one)))
                    .toList();
            rest.addAll(others);
        }
    }

    private double meters(Candidate candidate) {
        Whereabouts at = candidate.whereabouts(moment.now(), moment.positions());
        return at == null ? Double.MAX_VALUE : at.point().metersTo(home);
    }
}
