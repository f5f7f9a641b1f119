package city.careline.billing.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a booking goes back to; carried by each journal entry so that a ledger line leads to the key press.
 *
 * @param originId trace id of the press or request
 * @param region region of the elder's home
 * @param elderId the elder
 * @param entitlementId the entitlement, when public money moved
 * @param workOrderId the order
 * @param callId the call
 * @param visitId the visit
 * @param providerId the provider
 */
public record Trace(
        String originId,
        RegionCode region,
        UUID elderId,
        @Nullable UUID entitlementId,
        @Nullable UUID workOrderId,
        @Nullable UUID callId,
        @Nullable UUID visitId,
        @Nullable UUID providerId) {

    /** Of an entitlement as a whole. */
    public static Trace of(Entitlement entitlement, String originId) {
        return new Trace(
                originId, entitlement.region(), entitlement.elderId(), entitlement.id(), null, null, null, null);
    }

    /** Of a hold. */
    public static Trace of(Hold hold) {
        return new Trace(
                hold.order().originId(),
                hold.region(),
                hold.order().elderId(),
                hold.entitlementId(),
                hold.order().workOrderId(),
                hold.order().callId(),
                null,
                null);
    }

    /** Of a charge. */
    public static Trace of(Charge charge) {
        return new Trace(
                charge.originId(),
                charge.region(),
                charge.elderId(),
                charge.entitlementId(),
                charge.workOrderId(),
                charge.callId(),
                charge.visitId(),
                charge.providerId());
    }
}
