package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A time-limited proposal to one provider and worker.
 *
 * @param offerId the offer
 * @param workOrderId the order
 * @param wave 1 for the first wave, counting up
 * @param providerId the provider
 * @param workerId the worker
 * @param madeAt when it was made
 * @param expiresAt acceptance at or after this instant is too late
 */
public record OfferMade(
        UUID offerId, UUID workOrderId, int wave, UUID providerId, UUID workerId, Instant madeAt, Instant expiresAt) {
    /** Type on the wire. */
    public static final EventType<OfferMade> TYPE =
            EventType.of("careline.dispatch.offer-made.v1", Topics.WORK_ORDERS, OfferMade.class);
}
