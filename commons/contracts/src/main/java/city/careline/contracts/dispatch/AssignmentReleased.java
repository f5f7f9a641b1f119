package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The binding ended before the visit did.
 *
 * @param assignmentId the assignment
 * @param workOrderId the order
 * @param providerId the provider
 * @param workerId the worker
 * @param reason reason code
 * @param releasedAt when it ended
 */
public record AssignmentReleased(
        UUID assignmentId, UUID workOrderId, UUID providerId, UUID workerId, String reason, Instant releasedAt) {
    /** Type on the wire. */
    public static final EventType<AssignmentReleased> TYPE =
            EventType.of("careline.dispatch.assignment-released.v1", Topics.WORK_ORDERS, AssignmentReleased.class);
}
