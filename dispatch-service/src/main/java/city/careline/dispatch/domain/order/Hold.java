package city.careline.dispatch.domain.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing has said about the quota of a service order; money in fen.
 *
 * @param state where it stands
 * @param holdId billing's hold, when there is one
 * @param heldFen reserved public money
 * @param selfPayFen part above the quota
 * @param capturedFen charged to the quota
 * @param releasedFen given back to the quota
 * @param reason why it was refused
 */
public record Hold(
        State state,
        @Nullable UUID holdId,
        long heldFen,
        long selfPayFen,
        long capturedFen,
        long releasedFen,
        @Nullable String reason) {
    /** Asked for, no answer yet. */
    public static final Hold AWAITED = new Hold(State.AWAITED, null, 0, 0, 0, 0, null);

    /** Where a hold stands. */
    public enum State {
        /** Asked for, no answer yet. */
        AWAITED,

        /** No answer in time; the order went on without. */
        PENDING,

        /** Quota is reserved. */
        GRANTED,

        /** Billing refused. */
        REFUSED,

        /** The visit was charged. */
        CAPTURED,

        /** Given back without a charge. */
        RELEASED
    }

    Hold pending() {
        return new Hold(State.PENDING, holdId, heldFen, selfPayFen, capturedFen, releasedFen, reason);
    }

    Hold after(HoldNews news) {
        return switch (news) {
            case HoldNews.Granted granted ->
                new Hold(State.GRANTED, granted.holdId(), granted.heldFen(), granted.selfPayFen(), 0, 0, null);
            case HoldNews.Refused refused -> new Hold(State.REFUSED, null, 0, 0, 0, 0, refused.reason());
            case HoldNews.Captured captured ->
                new Hold(
                        State.CAPTURED,
                        captured.holdId(),
                        heldFen,
                        captured.selfPayFen(),
                        captured.capturedFen(),
                        captured.releasedFen(),
                        null);
            case HoldNews.Released released ->
                new Hold(
                        State.RELEASED,
                        released.holdId(),
                        heldFen,
                        selfPayFen,
                        capturedFen,
                        released.releasedFen(),
                        null);
        };
    }
}
