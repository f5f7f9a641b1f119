package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer ended without winning; an accepted offer is announced by AssignmentMade.
 *
 * @param offerId the offer
 * @param workOrderId the order
 * @param providerId the provider
 * @param workerId the worker
 * @param end how it ended
 * @param reason reason code, for a decline
 * @param endedAt when it ended
 * @param version the offer's version after the end; an app drops a card with a lower one
 */
public record OfferEnded(
        UUID offerId,
        UUID workOrderId,
        UUID providerId,
        UUID workerId,
        OfferEnd end,
        @Nullable String reason,
        Instant endedAt,
        int version) {
    /** Type on the wire. */
    public static final EventType<OfferEnded> TYPE =
            EventType.of("careline.dispatch.offer-ended.v1", Topics.WORK_ORDERS, OfferEnded.class);
}
