package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The follow-up is done and the order is closed with an outcome.
 *
 * @param workOrderId the order
 * @param kind emergency, service or welfare check
 * @param outcome outcome code
 * @param closedAt when it was closed
 */
public record WorkOrderClosed(UUID workOrderId, WorkOrderKind kind, String outcome, Instant closedAt) {
    /** Type on the wire. */
    public static final EventType<WorkOrderClosed> TYPE =
            EventType.of("careline.dispatch.work-order-closed.v1", Topics.WORK_ORDERS, WorkOrderClosed.class);
}
