package city.careline.gateway.domain;

/** How sure the caller is known. */
public enum Identification {
    /** The line or device belongs to exactly one elder. */
    ELDER,

    /** The line or device belongs to a household, not to one elder in it. */
    HOUSEHOLD,

    /** The line or device is not registered. */
    UNKNOWN_LINE,

    /** No number was sent. */
    WITHHELD
}
