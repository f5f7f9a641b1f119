package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat ordered an item for an elder; billing answers with a hold or a refusal.
 *
 * @param workOrderId the order
 * @param elderId who is served
 * @param householdId the household, when known
 * @param regionCode 12-digit region of the home
 * @param itemCode catalogue item
 * @param minutes ordered duration
 * @param callId the call it was ordered in
 * @param scheduledAt when the visit is wanted
 * @param placedAt when it was placed
 */
public record ServiceOrderPlaced(
        UUID workOrderId,
        UUID elderId,
        @Nullable UUID householdId,
        String regionCode,
        String itemCode,
        int minutes,
        @Nullable UUID callId,
        Instant scheduledAt,
        Instant placedAt) {
    /** Type on the wire. */
    public static final EventType<ServiceOrderPlaced> TYPE =
            EventType.of("careline.dispatch.service-order-placed.v1", Topics.WORK_ORDERS, ServiceOrderPlaced.class);
}
