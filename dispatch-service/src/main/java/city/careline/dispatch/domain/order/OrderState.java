package city.careline.dispatch.domain.order;

/** Where a work order stands. */
public enum OrderState {
    /** Billing has been asked to reserve the quota. */
    AWAITING_HOLD,

    /** The seat may still cancel, or the visit is wanted later; offers follow. */
    AWAITING_RELEASE,

    /** Offers are out, or about to be. */
    OFFERING,

    /** Waits in the region's pool for a worker to become free. */
    WAITING,

    /** Nobody could be offered it; a supervisor owns it and everybody is asked again. */
    UNSERVED,

    /** Bound to one worker. */
    ASSIGNED,

    /** The visit is over; the follow-up is not. */
    COMPLETED,

    /** Followed up, with an outcome. */
    CLOSED,

    /** Ended without a visit. */
    CANCELLED;

    /** True while somebody still has to go or is there. */
    public boolean isOpen() {
        return switch (this) {
            case AWAITING_HOLD, AWAITING_RELEASE, OFFERING, WAITING, UNSERVED, ASSIGNED -> true;
            case COMPLETED, CLOSED, CANCELLED -> false;
        };
    }
}
