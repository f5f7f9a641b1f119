package city.careline.provider.domain.catalogue;

import city.careline.provider.domain.admission.ProviderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that holds for a time.
 *
 * @param providerId the provider it holds for, absent for everybody without one of their own
 * @param fenPerHour price in fen for one hour
 * @param from first instant it holds
 * @param to first instant it no longer holds, absent while open
 */
public record Price(
        @Nullable ProviderId providerId,
        long fenPerHour,
        Instant from,
        @Nullable Instant to) implements Dated<Price> {

    /** Refuses a span that is empty or backwards and an amount that is no price. */
    public Price {
        if (fenPerHour < 0 || (to != null && !from.isBefore(to))) {
            throw new IllegalArgumentException("a price is not negative and begins before it ends");
        }
    }

    /** True when both are for the same provider, or both for everybody. */
    @Override
    public boolean isForTheSame(Price other) {
        return providerId == null ? other.providerId == null : providerId.equals(other.providerId);
    }

    @Override
    public Price endingAt(Instant end) {
        return new Price(providerId, fenPerHour, from, end);
    }
}
