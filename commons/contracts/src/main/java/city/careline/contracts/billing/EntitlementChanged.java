package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.util.UUID;

/**
 * Latest balance of an elder's entitlement for a period; held + used never exceeds granted.
 *
 * @param entitlementId the entitlement
 * @param elderId whose
 * @param policyCode the policy it was granted by
 * @param month period, yyyy-MM
 * @param grantedFen quota of the period
 * @param heldFen reserved
 * @param usedFen captured
 * @param version grows with every change
 */
public record EntitlementChanged(
        UUID entitlementId,
        UUID elderId,
        String policyCode,
        String month,
        long grantedFen,
        long heldFen,
        long usedFen,
        long version) {
    /** Type on the wire. */
    public static final EventType<EntitlementChanged> TYPE =
            EventType.of("careline.billing.entitlement-changed.v1", Topics.ENTITLEMENTS, EntitlementChanged.class);
}
