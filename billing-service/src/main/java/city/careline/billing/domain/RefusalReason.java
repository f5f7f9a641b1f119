package city.careline.billing.domain;

/** Why no hold could be made. */
public enum RefusalReason {
    /** Billing does not know the elder. */
    UNKNOWN_ELDER,

    /** Billing does not know the item. */
    UNKNOWN_ITEM,

    /** No price holds at the time of the visit. */
    NO_PRICE,

    /** The month of the visit is closed. */
    MONTH_CLOSED,

    /** The order was cancelled before billing learned of it. */
    ORDER_CANCELLED
}
