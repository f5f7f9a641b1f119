package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;

/**
 * A month was closed; nothing is posted to it any more.
 *
 * @param month yyyy-MM
 * @param closedAt when
 */
public record MonthClosed(String month, Instant closedAt) {
    /** Type on the wire. */
    public static final EventType<MonthClosed> TYPE =
            EventType.of("careline.billing.month-closed.v1", Topics.SETTLEMENTS, MonthClosed.class);
}
