package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.RankingPolicy;
import java.time.Instant;

/** Everybody who might be sent, in memory. */
public interface Candidates {
    /**
     * Candidates from the nearest outward, those without a known position last. It is read lazily: who stops early pays
     * little.
     */
    Iterable<Candidate> outwardFrom(GeoPoint home, RankingPolicy ranking, Instant now);
}
