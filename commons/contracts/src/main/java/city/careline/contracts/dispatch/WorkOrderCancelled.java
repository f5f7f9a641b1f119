package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The order ended without a visit; billing voids its hold.
 *
 * @param workOrderId the order
 * @param kind emergency, service or welfare check
 * @param reason reason code, e.g. FALSE_ALARM, ELDER_CANCELLED, NOBODY_AVAILABLE
 * @param cancelledAt when it ended
 */
public record WorkOrderCancelled(UUID workOrderId, WorkOrderKind kind, String reason, Instant cancelledAt) {
    /** Type on the wire. */
    public static final EventType<WorkOrderCancelled> TYPE =
            EventType.of("careline.dispatch.work-order-cancelled.v1", Topics.WORK_ORDERS, WorkOrderCancelled.class);
}
