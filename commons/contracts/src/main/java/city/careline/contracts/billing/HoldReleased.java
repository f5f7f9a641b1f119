package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold ended without a capture.
 *
 * @param holdId the hold
 * @param workOrderId the order
 * @param end voided by a cancellation or expired
 * @param releasedFen given back to the quota
 * @param releasedAt when
 */
public record HoldReleased(UUID holdId, UUID workOrderId, HoldEnd end, long releasedFen, Instant releasedAt) {
    /** Type on the wire. */
    public static final EventType<HoldReleased> TYPE =
            EventType.of("careline.billing.hold-released.v1", Topics.HOLDS, HoldReleased.class);
}
