package city.careline.dispatch.domain.matching;

import java.time.Duration;

/**
 * How long a position report is believed.
 *
 * @param freshFor a report older than this gives way to the site
 * @param tooOldAfter a report older than this is not believed even where there is no site
 */
public record PositionPolicy(Duration freshFor, Duration tooOldAfter) {
    /** Fresh for ten minutes, not believed after an hour. */
    public static final PositionPolicy STANDARD = new PositionPolicy(Duration.ofMinutes(10), Duration.ofHours(1));

    /** Refuses a report that is too old before it is stale. */
    public PositionPolicy {
        if (freshFor.isNegative() || tooOldAfter.compareTo(freshFor) < 0) {
            throw new IllegalArgumentException("a report is stale before it is too old");
        }
    }
}
