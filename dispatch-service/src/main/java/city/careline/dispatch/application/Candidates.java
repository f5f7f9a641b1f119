package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.PositionPolicy;
import java.time.Instant;
import java.util.Optional;

/** Everybody who might be sent, in memory. */
public interface Candidates {
    /**
     * Candidates from the nearest outward by {@link Candidate#whereabouts}, those who are nowhere last. It is read
     * lazily: who stops early pays little.
     */
    Iterable<Candidate> outwardFrom(GeoPoint home, PositionPolicy positions, Instant now);

    /** The worker with this id. */
    Optional<Candidate> find(WorkerId id);
}
