package city.careline.provider.domain.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of duty, possibly of many days for somebody on call.
 *
 * @param from first instant on duty
 * @param to first instant off duty
 */
public record Shift(Instant from, Instant to) {
    /** Longest span; whoever looks for overlaps need not look further back. */
    public static final Duration LONGEST = Duration.ofDays(62);

    /** Refuses a span that is empty, backwards or too long; use {@link #isSpan} for what comes from outside. */
    public Shift {
        if (!isSpan(from, to)) {
            throw new IllegalArgumentException("a shift begins before it ends and lasts at most " + LONGEST);
        }
    }

    /** True when a shift may run from the one to the other. */
    public static boolean isSpan(Instant from, Instant to) {
        return from.isBefore(to) && !to.isAfter(from.plus(LONGEST));
    }

    /** True when there is an instant that belongs to both. */
    public boolean overlaps(Shift other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** True from the instant it ends. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(to);
    }
}
