package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The visit was charged: never more than clocked, never more than held.
 *
 * @param holdId the hold
 * @param workOrderId the order
 * @param visitId the visit that proves it
 * @param providerId who is paid
 * @param chargedMinutes minutes charged
 * @param capturedFen taken from the quota
 * @param releasedFen given back to the quota
 * @param selfPayFen owed by the elder
 * @param month settlement month, yyyy-MM
 * @param adjustment true when it belongs to a month that was already closed
 * @param capturedAt when
 */
public record HoldCaptured(
        UUID holdId,
        UUID workOrderId,
        UUID visitId,
        UUID providerId,
        int chargedMinutes,
        long capturedFen,
        long releasedFen,
        long selfPayFen,
        String month,
        boolean adjustment,
        Instant capturedAt) {
    /** Type on the wire. */
    public static final EventType<HoldCaptured> TYPE =
            EventType.of("careline.billing.hold-captured.v1", Topics.HOLDS, HoldCaptured.class);
}
