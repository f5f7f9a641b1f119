package city.careline.billing.domain;

/** Why a visit was not charged by itself and a person must look at it. */
public enum ReviewReason {
    /** One of the six elements of the proof is missing. */
    ELEMENT_MISSING(false),

    /** More minutes were clocked than lie between check-in and check-out. */
    CLOCK_CONTRADICTS(false),

    /** The proof names another elder or item than the order. */
    ORDER_CONTRADICTS(false),

    /** Check-in or check-out was not at the home. */
    LOCATION_NOT_MATCHED(true),

    /** The visit ended after the day the elder died. */
    AFTER_DEATH(false),

    /** No price held at the check-in. */
    NO_PRICE(true),

    /** No hold is known for the order; when it comes, the visit is charged by itself. */
    ORDER_UNKNOWN(false),

    /** The hold had already ended. */
    HOLD_ENDED(false);

    private final boolean acceptable;

    ReviewReason(boolean acceptable) {
        this.acceptable = acceptable;
    }

    /** True when a reviewer may have the visit charged all the same. */
    public boolean isAcceptable() {
        return acceptable;
    }
}
