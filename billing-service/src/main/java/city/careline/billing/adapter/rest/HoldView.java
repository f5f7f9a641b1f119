package city.careline.billing.adapter.rest;

import city.careline.billing.application.HoldReadings;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as callers see it.
 *
 * @param holdId the hold
 * @param workOrderId the order
 * @param elderId the elder
 * @param entitlementId the entitlement drawn on, absent when all is self-pay
 * @param itemCode what was ordered
 * @param orderedMinutes for how long
 * @param month month whose quota is drawn on
 * @param state OPEN, CAPTURED, VOIDED or EXPIRED
 * @param estimateFen estimated price
 * @param heldFen reserved public money
 * @param selfPayFen self-pay: the estimate while open, the charged part once captured
 * @param capturedFen charged to the quota
 * @param releasedFen given back to the quota
 * @param chargedMinutes minutes charged
 * @param visitId the visit charged
 * @param providerId who is paid
 * @param settlementMonth month it is settled in
 * @param adjustment true when its own month was closed already
 * @param callId the call it was ordered in
 * @param originId the press or request it goes back to
 * @param placedAt when it was made
 * @param expiresAt when it expires
 * @param endedAt when it ended
 */
public record HoldView(
        UUID holdId,
        UUID workOrderId,
        UUID elderId,
        @Nullable UUID entitlementId,
        String itemCode,
        int orderedMinutes,
        String month,
        String state,
        long estimateFen,
        long heldFen,
        long selfPayFen,
        @Nullable Long capturedFen,
        @Nullable Long releasedFen,
        @Nullable Integer chargedMinutes,
        @Nullable UUID visitId,
        @Nullable UUID providerId,
        @Nullable String settlementMonth,
        @Nullable Boolean adjustment,
        @Nullable UUID callId,
        String originId,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    static HoldView of(HoldReadings.Story story) {
        var hold = story.hold();
        var order = hold.order();
        var charge = story.charge();
        boolean open = hold.isOpen();
        return new HoldView(
                hold.id(),
                order.workOrderId(),
                order.elderId(),
                hold.entitlementId(),
                order.itemCode(),
                order.minutes(),
                hold.month().toString(),
                hold.state().name(),
                hold.estimateFen(),
                hold.heldFen(),
                charge == null ? hold.selfPayFen() : charge.selfPayFen(),
                charge == null ? null : (Long) charge.publicFen(),
                charge == null ? (open ? null : (Long) hold.heldFen()) : (Long) (hold.heldFen() - charge.publicFen()),
                charge == null ? null : (Integer) charge.minutes(),
                hold.visitId(),
                charge == null ? null : charge.providerId(),
                charge == null ? null : charge.month().toString(),
                charge == null ? null : (Boolean) charge.adjustment(),
                order.callId(),
                order.originId(),
                hold.placedAt(),
                hold.expiresAt(),
                hold.endedAt());
    }
}
