package city.careline.billing.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a visit proves. */
public sealed interface Evidence {

    /**
     * Nothing that may be paid.
     *
     * @param reason why
     */
    record Lacking(ReviewReason reason) implements Evidence {}

    /**
     * All six elements.
     *
     * @param visitId the visit
     * @param workOrderId the order
     * @param itemCode service type
     * @param elderId recipient
     * @param checkedInAt start
     * @param checkedOutAt end
     * @param providerId who is paid
     * @param clockedMinutes proved minutes
     */
    record Complete(
            UUID visitId,
            UUID workOrderId,
            String itemCode,
            UUID elderId,
            Instant checkedInAt,
            Instant checkedOutAt,
            UUID providerId,
            int clockedMinutes)
            implements Evidence {

        /** Why it does not prove the order, if it does not. */
        public Optional<ReviewReason> contradiction(Order order, Elder elder) {
            if (!elderId.equals(order.elderId()) || !itemCode.equals(order.itemCode())) {
                return Optional.of(ReviewReason.ORDER_CONTRADICTS);
            }
            return elder.hasDiedBefore(checkedOutAt) ? Optional.of(ReviewReason.AFTER_DEATH) : Optional.empty();
        }

        /** Minutes to charge: never more than clocked, never more than ordered. */
        public int chargeableMinutes(Order order) {
            return Math.min(clockedMinutes, order.minutes());
        }
    }
}
