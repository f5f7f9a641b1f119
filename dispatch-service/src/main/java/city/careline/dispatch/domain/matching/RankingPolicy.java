package city.careline.dispatch.domain.matching;

import java.time.Duration;

/**
 * How candidates are compared.
 *
 * @param roadFactor straight-line metres times this estimate the metres by road
 * @param freshFor a position report older than this gives way to the site
 * @param lookAtMost candidates written down one by one; beyond that only counts are kept
 */
public record RankingPolicy(double roadFactor, Duration freshFor, int lookAtMost) {
    /** Road factor 1.3, positions fresh for ten minutes, two hundred candidates on the card. */
    public static final RankingPolicy STANDARD = new RankingPolicy(1.3, Duration.ofMinutes(10), 200);
}
