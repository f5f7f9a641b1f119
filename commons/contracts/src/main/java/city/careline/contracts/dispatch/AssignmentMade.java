package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The order is bound to exactly one provider and worker.
 *
 * @param assignmentId the assignment
 * @param workOrderId the order
 * @param offerId the accepted offer
 * @param providerId the provider
 * @param workerId the worker
 * @param madeAt when it was made
 */
public record AssignmentMade(
        UUID assignmentId, UUID workOrderId, UUID offerId, UUID providerId, UUID workerId, Instant madeAt) {
    /** Type on the wire. */
    public static final EventType<AssignmentMade> TYPE =
            EventType.of("careline.dispatch.assignment-made.v1", Topics.WORK_ORDERS, AssignmentMade.class);
}
