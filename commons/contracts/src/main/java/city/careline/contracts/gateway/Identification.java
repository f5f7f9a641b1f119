package city.careline.contracts.gateway;

/** How sure the caller is known. */
public enum Identification {
    /** The line belongs to exactly one elder. */
    ELDER,

    /** The line belongs to several elders of one household. */
    HOUSEHOLD,

    /** The line is not registered. */
    UNKNOWN_LINE,

    /** No number was sent. */
    WITHHELD
}
