package city.careline.dispatch.domain.order;

import java.util.UUID;

/** What billing tells about the hold of a service order; money in fen. */
public sealed interface HoldNews {
    /**
     * Quota is reserved.
     *
     * @param holdId the hold
     * @param heldFen reserved public money
     * @param selfPayFen estimated part above the quota
     */
    record Granted(UUID holdId, long heldFen, long selfPayFen) implements HoldNews {}

    /**
     * No hold could be made.
     *
     * @param reason reason code
     */
    record Refused(String reason) implements HoldNews {}

    /**
     * The visit was charged.
     *
     * @param holdId the hold
     * @param capturedFen taken from the quota
     * @param releasedFen given back to the quota
     * @param selfPayFen owed by the elder
     */
    record Captured(UUID holdId, long capturedFen, long releasedFen, long selfPayFen) implements HoldNews {}

    /**
     * The hold ended without a charge.
     *
     * @param holdId the hold
     * @param releasedFen given back to the quota
     */
    record Released(UUID holdId, long releasedFen) implements HoldNews {}
}
