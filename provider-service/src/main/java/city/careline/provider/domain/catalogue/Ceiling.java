package city.careline.provider.domain.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The highest price that public money pays in a region for a time (指导价, H35); where several cover a home the one of
 * the longest prefix counts.
 *
 * @param regionPrefix digits the home's region code begins with; empty means everywhere
 * @param fenPerHour highest price in fen for one hour
 * @param from first instant it holds
 * @param to first instant it no longer holds, absent while open
 */
public record Ceiling(
        String regionPrefix,
        long fenPerHour,
        Instant from,
        @Nullable Instant to) implements Dated<Ceiling> {

    /** Refuses a span that is empty or backwards and an amount that is no price. */
    public Ceiling {
        if (fenPerHour < 0 || (to != null && !from.isBefore(to))) {
            throw new IllegalArgumentException("a ceiling is not negative and begins before it ends");
        }
    }

    @Override
    public boolean isForTheSame(Ceiling other) {
        return regionPrefix.equals(other.regionPrefix);
    }

    @Override
    public Ceiling endingAt(Instant end) {
        return new Ceiling(regionPrefix, fenPerHour, from, end);
    }
}
