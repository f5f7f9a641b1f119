package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker is taken to be, and why: a fresh report, else the site, else a stale report until it is too old.
 *
 * @param point where
 * @param source what it rests on
 * @param age age of the last report, absent when there never was one; never negative
 */
public record Whereabouts(
        GeoPoint point, Source source, @Nullable Duration age) {
    /** What a position rests on. */
    public enum Source {
        /** The worker's own fresh report. */
        REPORT,

        /** The home site, where no report ever came. */
        SITE,

        /** The home site, standing in for a stale report. */
        SITE_FOR_STALE_REPORT,

        /** A stale report, for want of a site. */
        STALE_REPORT
    }

    /** The rule; nothing when neither report nor site can be believed. */
    public static @Nullable Whereabouts of(
            Candidate.@Nullable Sighting seen, Candidate.@Nullable Site site, Instant now, PositionPolicy positions) {
        if (seen == null) {
            return site == null ? null : new Whereabouts(site.point(), Source.SITE, null);
        }
        Duration since = Duration.between(seen.at(), now);
        Duration age = since.isNegative() ? Duration.ZERO : since;
        if (age.compareTo(positions.freshFor()) <= 0) {
            return new Whereabouts(seen.point(), Source.REPORT, age);
        }
        if (site != null) {
            return new Whereabouts(site.point(), Source.SITE_FOR_STALE_REPORT, age);
        }
        boolean believed = age.compareTo(positions.tooOldAfter()) <= 0;
        return believed ? new Whereabouts(seen.point(), Source.STALE_REPORT, age) : null;
    }

    /** True when a report has become stale. */
    public boolean isStale() {
        return source == Source.SITE_FOR_STALE_REPORT || source == Source.STALE_REPORT;
    }

    /** True when the site stands in. */
    public boolean isSite() {
        return source == Source.SITE || source == Source.SITE_FOR_STALE_REPORT;
    }
}
