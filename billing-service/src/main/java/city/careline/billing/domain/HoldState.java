package city.careline.billing.domain;

/** The life of a hold: open, then exactly one end. */
public enum HoldState {
    /** Reserved. */
    OPEN,

    /** Charged from a visit. */
    CAPTURED,

    /** Given back because the order was cancelled or its visit refused. */
    VOIDED,

    /** Given back because nothing came of it in time. */
    EXPIRED
}
