package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * No hold could be made; the order does not go out on public money.
 *
 * @param workOrderId the order
 * @param elderId who was to be served
 * @param reason reason code, e.g. UNKNOWN_ELDER, UNKNOWN_ITEM, NO_PRICE, MONTH_CLOSED
 * @param refusedAt when
 */
public record HoldRefused(UUID workOrderId, UUID elderId, String reason, Instant refusedAt) {
    /** Type on the wire. */
    public static final EventType<HoldRefused> TYPE =
            EventType.of("careline.billing.hold-refused.v1", Topics.HOLDS, HoldRefused.class);
}
