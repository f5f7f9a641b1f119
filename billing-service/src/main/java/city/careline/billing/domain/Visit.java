package city.careline.billing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with its proof, the six elements of electronic visit verification. Elements may be missing: then it is not
 * paid.
 *
 * @param id the visit
 * @param workOrderId the order
 * @param itemCode service type (element 1)
 * @param elderId recipient (element 2)
 * @param checkedInAt start (elements 3 and 6)
 * @param checkedOutAt end (element 6)
 * @param regionCode where (element 4)
 * @param locationMatched check-in and check-out lay near the home (element 4)
 * @param providerId the provider (element 5)
 * @param workerId the person (element 5)
 * @param clockedMinutes whole minutes between check-in and check-out, rounded down
 * @param originId the press or request it goes back to
 */
public record Visit(
        UUID id,
        UUID workOrderId,
        @Nullable String itemCode,
        @Nullable UUID elderId,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        @Nullable String regionCode,
        boolean locationMatched,
        @Nullable UUID providerId,
        @Nullable UUID workerId,
        int clockedMinutes,
        String originId) {

    /** Its evidence, or why there is none. */
    public Evidence evidence() {
        if (itemCode == null
                || elderId == null
                || checkedInAt == null
                || checkedOutAt == null
                || regionCode == null
                || providerId == null
                || workerId == null) {
            return new Evidence.Lacking(ReviewReason.ELEMENT_MISSING);
        }
        long between = Duration.between(checkedInAt, checkedOutAt).toMinutes();
        if (checkedOutAt.isBefore(checkedInAt) || clockedMinutes < 0 || clockedMinutes > between) {
            return new Evidence.Lacking(ReviewReason.CLOCK_CONTRADICTS);
        }
        return new Evidence.Complete(
                id, workOrderId, itemCode, elderId, checkedInAt, checkedOutAt, providerId, clockedMinutes);
    }
}
