package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.PositionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everybody who might be sent, in memory. Exactly what a look at everybody would find, at whatever instant is asked. */
public interface Candidates {
    /**
     * Candidates from the nearest outward by {@link Candidate#whereabouts}, on equal distance by id, those who are
     * nowhere last. It is read lazily: who stops early pays little.
     */
    Iterable<Candidate> outwardFrom(GeoPoint home, PositionPolicy positions, Instant now);

    /**
     * The nearest of those who perform an item and are active, as their provider is, and are somewhere; nearest first.
     * Costs a few microseconds.
     *
     * @param most how many at most
     * @param item the item they must perform
     * @param admitted says whether a worker may be among them; asked only of those near enough, perhaps more than once
     */
    List<Candidate> nearest(
            GeoPoint home, int most, String item, Predicate<WorkerId> admitted, PositionPolicy positions, Instant now);

    /** The worker with this id. */
    Optional<Candidate> find(WorkerId id);
}
