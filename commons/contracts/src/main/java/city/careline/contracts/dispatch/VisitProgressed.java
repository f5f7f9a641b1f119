package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The worker set out, arrived or checked in.
 *
 * @param assignmentId the assignment
 * @param workOrderId the order
 * @param workerId the worker
 * @param stage what was reached
 * @param at server time of the report
 */
public record VisitProgressed(UUID assignmentId, UUID workOrderId, UUID workerId, VisitStage stage, Instant at) {
    /** Type on the wire. */
    public static final EventType<VisitProgressed> TYPE =
            EventType.of("careline.dispatch.visit-progressed.v1", Topics.WORK_ORDERS, VisitProgressed.class);
}
