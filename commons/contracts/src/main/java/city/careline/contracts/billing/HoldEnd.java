package city.careline.contracts.billing;

/** How a hold ended without a capture. */
public enum HoldEnd {
    /** The order was cancelled. */
    VOIDED,

    /** Nothing came of it in time. */
    EXPIRED
}
