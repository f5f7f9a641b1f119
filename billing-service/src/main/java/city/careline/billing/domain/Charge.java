package city.careline.billing.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is paid for a visit, or a later correction of it: a line of the provider's statement. Never changed.
 *
 * @param id the charge
 * @param workOrderId the order
 * @param visitId the visit that proves it
 * @param callId the call it was ordered in
 * @param originId the press or request it goes back to
 * @param providerId who is paid
 * @param elderId who was served
 * @param region region of the elder's home
 * @param itemCode what was done
 * @param entitlementId the entitlement that paid, absent when all is self-pay
 * @param minutes minutes charged, zero for a correction
 * @param publicFen public money; negative when taken back
 * @param selfPayFen owed by the elder
 * @param month settlement month
 * @param originalMonth the month the visit belongs to, when that one was closed
 * @param adjustment true for a correction, and for a visit that came after its month was closed
 * @param reason why it was corrected
 * @param madeBy who corrected it
 * @param madeAt when
 */
public record Charge(
        UUID id,
        UUID workOrderId,
        UUID visitId,
        @Nullable UUID callId,
        String originId,
        UUID providerId,
        UUID elderId,
        RegionCode region,
        String itemCode,
        @Nullable UUID entitlementId,
        int minutes,
        long publicFen,
        long selfPayFen,
        YearMonth month,
        @Nullable YearMonth originalMonth,
        boolean adjustment,
        @Nullable String reason,
        @Nullable String madeBy,
        Instant madeAt) {

    /** The charge of a visit on its hold, settled in the given month. */
    public static Charge of(UUID id, Hold hold, Evidence.Complete proof, Split split, YearMonth landing, Instant now) {
        YearMonth visited = CityCalendar.monthOf(proof.checkedInAt());
        boolean late = !landing.equals(visited);
        Order order = hold.order();
        return new Charge(
                id,
                order.workOrderId(),
                proof.visitId(),
                order.callId(),
                order.originId(),
                proof.providerId(),
                order.elderId(),
                hold.region(),
                order.itemCode(),
                hold.entitlementId(),
                split.minutes(),
                split.publicFen(),
                split.selfPayFen(),
                landing,
                late ? visited : null,
                late,
                null,
                null,
                now);
    }

    /** A correction of this charge's public money, settled in the given month. */
    public Charge correction(UUID newId, long deltaFen, YearMonth landing, String why, String by, Instant now) {
        YearMonth belongsTo = originalMonth == null ? month : originalMonth;
        return new Charge(
                newId,
                workOrderId,
                visitId,
                callId,
                originId,
                providerId,
                elderId,
                region,
                itemCode,
                entitlementId,
                0,
                deltaFen,
                0,
                landing,
                landing.equals(belongsTo) ? null : belongsTo,
                true,
                why,
                by,
                now);
    }
}
