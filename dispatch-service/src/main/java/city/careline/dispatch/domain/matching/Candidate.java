package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker with everything in memory that a gate or the score asks for.
 *
 * @param worker who
 * @param provider the employer
 * @param site home site, when known
 * @param lastSeen last position report, when there is one
 */
public record Candidate(
        Worker worker,
        Provider provider,
        @Nullable Site site,
        @Nullable Sighting lastSeen) {

    /**
     * A place work starts from.
     *
     * @param point where
     * @param radiusMeters how far from here it serves
     */
    public record Site(GeoPoint point, int radiusMeters) {}

    /**
     * A position report.
     *
     * @param point where
     * @param at when
     */
    public record Sighting(GeoPoint point, Instant at) {}

    /** The worker's id. */
    public WorkerId workerId() {
        return worker.id();
    }

    /** The employer's id. */
    public ProviderId providerId() {
        return worker.providerId();
    }

    /** Where the worker is taken to be, if anywhere. */
    public @Nullable Whereabouts whereabouts(Instant now, PositionPolicy positions) {
        return Whereabouts.of(lastSeen, site, now, positions);
    }

    /**
     * The same with only what gates and score read of it for this need. Gates are asked in the order of their reasons,
     * so what a later one would have read is left out.
     */
    Candidate readFor(Need need, @Nullable Rejection refusal) {
        var read = new Reading(refusal);
        var certificates = new HashMap<>(worker.certificates());
        certificates.keySet().removeIf(code -> !read.got(Rejection.FIRE_TRAINING_NOT_VALID) || !need.requires(code));
        var who = new Worker(
                worker.id(),
                worker.providerId(),
                worker.active(),
                worker.items().contains(need.item().code()) ? Set.of(need.item().code()) : Set.of(),
                certificates,
                worker.shifts().stream()
                        .filter(shift -> read.got(Rejection.OFF_SHIFT) && shift.covers(need.at()))
                        .toList(),
                worker.capacity(),
                read.got(Rejection.RESTING) ? worker.rest() : Duration.ZERO,
                read.got(Rejection.OUTSCORED) ? worker.rating() : null);
        return new Candidate(who, provider.readFor(need, read), site, lastSeen);
    }
}
