package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.matching.PositionPolicy;
import java.time.Instant;

/**
 * When and by which rules somebody asks.
 *
 * @param now the instant of the question
 * @param positions says how long reports are believed
 * @param fresh reports from this instant on are fresh, in nanoseconds since 1970
 * @param believed reports from this instant on are not too old, in nanoseconds since 1970
 */
public record Moment(Instant now, PositionPolicy positions, long fresh, long believed) {
    private static final long SECOND = 1_000_000_000;

    /** Asks at this instant, by these rules. */
    public static Moment of(Instant now, PositionPolicy positions) {
        return new Moment(
                now, positions, nanos(now.minus(positions.freshFor())), nanos(now.minus(positions.tooOldAfter())));
    }

    /** Nanoseconds since 1970; instants before 1678 and after 2261 count as those. */
    static long nanos(Instant at) {
        long seconds = Math.clamp(at.getEpochSecond(), -Long.MAX_VALUE / SECOND + 1, Long.MAX_VALUE / SECOND - 1);
        return seconds * SECOND + at.getNano();
    }
}
