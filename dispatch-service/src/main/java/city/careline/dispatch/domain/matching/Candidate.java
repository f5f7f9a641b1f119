package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
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

    /** The same with only what gates and score read of it for this need. */
    Candidate readFor(Need need) {
        var certificates = new HashMap<>(worker.certificates());
        certificates
                .keySet()
                .removeIf(code -> !code.equals(Worker.FIRE_SAFETY)
                        && !need.item().requiredCertificates().contains(code));
        var who = new Worker(
                worker.id(),
                worker.providerId(),
                worker.active(),
                worker.items().contains(need.item().code()) ? Set.of(need.item().code()) : Set.of(),
                certificates,
                worker.shifts().stream()
                        .filter(shift -> shift.covers(need.at()))
                        .toList(),
                worker.capacity(),
                worker.rest(),
                worker.rating());
        return new Candidate(who, provider.readFor(need), site, lastSeen);
    }
}
