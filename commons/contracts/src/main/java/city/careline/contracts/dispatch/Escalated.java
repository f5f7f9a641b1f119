package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody has answered an order for too long, or it may not be left to itself; each step of an order is told once.
 *
 * @param workOrderId the order
 * @param kind what is dispatched
 * @param step number of the step in the escalation ladder, 0 for one outside of it
 * @param action what is done
 * @param reason why: UNANSWERED, WAITED_TOO_LONG or FLOOR_GUARANTEE, or NO_TURNOUT or NO_ARRIVAL of a worker
 * @param owner whose the order is from now on
 * @param regionCode 12-digit region, when known
 * @param at when
 */
public record Escalated(
        UUID workOrderId,
        WorkOrderKind kind,
        int step,
        EscalationAction action,
        String reason,
        String owner,
        @Nullable String regionCode,
        Instant at) {
    /** Type on the wire. */
    public static final EventType<Escalated> TYPE =
            EventType.of("careline.dispatch.escalated.v1", Topics.WORK_ORDERS, Escalated.class);
}
