package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
 * @param roadMeters expected metres on the way, absent when not known
 * @param travelSeconds expected time on the way, absent when not known
 * @param preempts true when accepting takes the worker from a visit that has not begun
 */
public record OfferMade(
        UUID offerId,
        UUID workOrderId,
        int wave,
        UUID providerId,
        UUID workerId,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Integer roadMeters,
        @Nullable Integer travelSeconds,
        @Nullable Boolean preempts) {
    /** An offer of which the way is not known. */
    public OfferMade(
            UUID offerId,
            UUID workOrderId,
            int wave,
            UUID providerId,
            UUID workerId,
            Instant madeAt,
            Instant expiresAt) {
        this(offerId, workOrderId, wave, providerId, workerId, madeAt, expiresAt, null, null, null);
    }

    /** Type on the wire. */
    public static final EventType<OfferMade> TYPE =
            EventType.of("careline.dispatch.offer-made.v1", Topics.WORK_ORDERS, OfferMade.class);
}
