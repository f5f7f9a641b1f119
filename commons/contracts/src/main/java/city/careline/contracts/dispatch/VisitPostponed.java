package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit somebody had accepted will not come as promised; the elder is to be told, and another worker is sought.
 *
 * @param workOrderId the order
 * @param elderId whom it is for
 * @param regionCode 12-digit region
 * @param reason why, e.g. PREEMPTED by an emergency
 * @param at when
 */
public record VisitPostponed(
        UUID workOrderId, @Nullable UUID elderId, @Nullable String regionCode, String reason, Instant at) {
    /** Type on the wire. */
    public static final EventType<VisitPostponed> TYPE =
            EventType.of("careline.dispatch.visit-postponed.v1", Topics.WORK_ORDERS, VisitPostponed.class);
}
