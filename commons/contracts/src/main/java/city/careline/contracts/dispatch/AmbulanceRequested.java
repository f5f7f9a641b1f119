package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ambulance (120) is needed, beside whoever else is on the way; told once for an order.
 *
 * @param workOrderId the order
 * @param callId the call of the elder, when there is one
 * @param regionCode 12-digit region, when known
 * @param reason words of the seat, or UNANSWERED when the policy asked for it
 * @param bySeat true when a seat asked for it, false when the policy did
 * @param at when
 */
public record AmbulanceRequested(
        UUID workOrderId,
        @Nullable UUID callId,
        @Nullable String regionCode,
        String reason,
        boolean bySeat,
        Instant at) {
    /** Type on the wire. */
    public static final EventType<AmbulanceRequested> TYPE =
            EventType.of("careline.dispatch.ambulance-requested.v1", Topics.WORK_ORDERS, AmbulanceRequested.class);
}
