package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker with everything a gate or the ranking asks for.
 *
 * @param workerId the worker
 * @param providerId the employer
 * @param providerActive admitted and not suspended
 * @param serviceRegions regions the provider serves, each with everything below it
 * @param active false when left or barred
 * @param items codes of the items the worker performs
 * @param certificates certificate code to the first instant it is no longer valid
 * @param shifts spans of duty
 * @param capacity orders at a time
 * @param site home site, when known
 * @param lastSeen last position report, when there is one
 */
public record Candidate(
        WorkerId workerId,
        ProviderId providerId,
        boolean providerActive,
        List<RegionCode> serviceRegions,
        boolean active,
        Set<String> items,
        Map<String, Instant> certificates,
        List<Shift> shifts,
        int capacity,
        @Nullable Site site,
        @Nullable Sighting lastSeen) {

    /** Keeps its own copies. */
    public Candidate {
        serviceRegions = List.copyOf(serviceRegions);
        items = Set.copyOf(items);
        certificates = Map.copyOf(certificates);
        shifts = List.copyOf(shifts);
    }

    /**
     * A span of duty.
     *
     * @param from first instant on duty
     * @param to first instant off duty
     */
    public record Shift(Instant from, Instant to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

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

    /**
     * Where the worker is taken to be: a fresh report, else the site, else unknown.
     *
     * @param freshFor a report older than this is stale
     */
    public @Nullable Whereabouts whereabouts(Instant now, Duration freshFor) {
        Sighting seen = lastSeen;
        if (seen != null && !seen.at().plus(freshFor).isBefore(now)) {
            return new Whereabouts(seen.point(), Whereabouts.Source.REPORT);
        }
        Site from = site;
        return from == null ? null : new Whereabouts(from.point(), Whereabouts.Source.SITE);
    }
}
