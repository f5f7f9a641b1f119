package city.careline.billing.domain;

/** Why something was booked. */
public enum EntryKind {
    /** A month's quota was granted. */
    GRANT,

    /** Quota was reserved. */
    HOLD,

    /** A visit was charged. */
    CAPTURE,

    /** A reservation was given back. */
    RELEASE,

    /** Unused quota was zeroed after its month. */
    LAPSE,

    /** A charge was corrected. */
    ADJUSTMENT
}
