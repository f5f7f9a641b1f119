package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;

/**
 * Where a worker is taken to be, and why.
 *
 * @param point where
 * @param source what it rests on
 */
public record Whereabouts(GeoPoint point, Source source) {
    /** What a position rests on. */
    public enum Source {
        /** The worker's own fresh report. */
        REPORT,

        /** The home site, standing in for a missing or stale report. */
        SITE
    }
}
