package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Instant;

/**
 * What an offer says, whatever becomes of it.
 *
 * @param id the offer
 * @param workOrderId the order
 * @param wave 1 for the first wave, counting up
 * @param providerId the provider
 * @param workerId the worker
 * @param capacity orders the worker serves at a time
 * @param roadMeters estimated metres by road
 * @param madeAt when it was made
 * @param expiresAt acceptance at or after this instant is too late
 */
public record OfferTerms(
        OfferId id,
        WorkOrderId workOrderId,
        int wave,
        ProviderId providerId,
        WorkerId workerId,
        int capacity,
        int roadMeters,
        Instant madeAt,
        Instant expiresAt) {}
