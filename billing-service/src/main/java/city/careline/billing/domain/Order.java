package city.careline.billing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service order as billing sees it.
 *
 * @param workOrderId the order
 * @param elderId who is served
 * @param itemCode what was ordered
 * @param minutes for how long
 * @param callId the call it was ordered in
 * @param scheduledAt when the visit is wanted
 * @param originId the press or request it goes back to
 */
public record Order(
        UUID workOrderId,
        UUID elderId,
        String itemCode,
        int minutes,
        @Nullable UUID callId,
        Instant scheduledAt,
        String originId) {

    /** Refuses an order for no time. */
    public Order {
        if (minutes < 1) {
            throw new IllegalArgumentException("an order is for at least one minute");
        }
    }

    /** When a hold for it expires: so long after the visit should have ended, or after now if that is past. */
    public Instant holdExpiry(Instant now, Duration grace) {
        Instant end = scheduledAt.plus(Duration.ofMinutes(minutes));
        return (end.isBefore(now) ? now : end).plus(grace);
    }
}
