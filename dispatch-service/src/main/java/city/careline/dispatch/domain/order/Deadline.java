package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.WorkOrderId;
import java.time.Instant;

/**
 * When to look at an order again. It carries no authority: what is done is decided by the order's state and the number,
 * so a stale or doubled deadline does nothing.
 *
 * @param workOrderId the order
 * @param matter what is due
 * @param number wave it belongs to
 * @param dueAt when
 */
public record Deadline(WorkOrderId workOrderId, Matter matter, int number, Instant dueAt) {
    /** What is due. */
    public enum Matter {
        /** Billing's answer. */
        HOLD,

        /** The seat's confirmation, or the time to seek a worker for a later visit. */
        RELEASE,

        /** Answers to a wave of offers. */
        OFFERS,

        /** Asking again after nobody was found, or after everybody was busy. */
        RETRY,

        /** The longest an order may wait in the pool before a supervisor hears of it; its number is the round's. */
        AGE_CAP,

        /** A step of the escalation ladder; its number is the step's. */
        ESCALATION,

        /** Setting out after accepting; its number is the wave of the accepted offer. */
        TURNOUT,

        /** Setting out after a reminder; its number is the wave of the accepted offer. */
        NO_TURNOUT,

        /** Arriving after setting out; its number is the wave of the accepted offer. */
        ARRIVAL
    }
}
