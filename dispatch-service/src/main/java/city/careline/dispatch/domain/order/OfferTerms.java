package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says, whatever becomes of it.
 *
 * @param id the offer
 * @param workOrderId the order
 * @param wave 1 for the first wave, counting up
 * @param providerId the provider
 * @param workerId the worker
 * @param capacity orders the worker serves at a time
 * @param roadMeters expected metres on the way
 * @param travelSeconds expected time on the way, absent when not known
 * @param madeAt when it was made
 * @param expiresAt acceptance at or after this instant is too late
 * @param preempts true when accepting takes the worker from a service visit that has not begun
 */
public record OfferTerms(
        OfferId id,
        WorkOrderId workOrderId,
        int wave,
        ProviderId providerId,
        WorkerId workerId,
        int capacity,
        int roadMeters,
        @Nullable Integer travelSeconds,
        Instant madeAt,
        Instant expiresAt,
        boolean preempts) {
    /** When the worker is expected who accepts at this instant, absent when the way is not known. */
    public @Nullable Instant arriveBy(Instant acceptedAt) {
        Integer seconds = travelSeconds;
        return seconds == null ? null : acceptedAt.plusSeconds(seconds);
    }
}
