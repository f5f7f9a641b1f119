package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Quota is reserved for an order; what it does not cover is self-pay.
 *
 * @param holdId the hold
 * @param workOrderId the order
 * @param elderId who is served
 * @param entitlementId the entitlement drawn on, absent when all is self-pay
 * @param heldFen reserved public money
 * @param selfPayFen estimated part above the quota
 * @param quotaLeftFen quota left after this hold
 * @param grantedAt when
 * @param expiresAt a hold not captured by then expires
 */
public record HoldGranted(
        UUID holdId,
        UUID workOrderId,
        UUID elderId,
        @Nullable UUID entitlementId,
        long heldFen,
        long selfPayFen,
        long quotaLeftFen,
        Instant grantedAt,
        Instant expiresAt) {
    /** Type on the wire. */
    public static final EventType<HoldGranted> TYPE =
            EventType.of("careline.billing.hold-granted.v1", Topics.HOLDS, HoldGranted.class);
}
