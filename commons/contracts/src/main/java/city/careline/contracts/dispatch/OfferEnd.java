package city.careline.contracts.dispatch;

/** How an offer ended without winning. */
public enum OfferEnd {
    /** The worker or desk said no. */
    DECLINED,

    /** Nobody answered in time. */
    EXPIRED,

    /** Another offer won, or the order was cancelled. */
    WITHDRAWN
}
