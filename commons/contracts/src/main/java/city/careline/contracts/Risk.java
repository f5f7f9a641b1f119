package city.careline.contracts;

/** Risk tier of an elder; drives release and visiting policies. */
public enum Risk {
    /** Released at once, visited weekly. */
    HIGH,

    /** Needs attention, visited monthly. */
    KEY,

    /** Visited quarterly. */
    GENERAL
}
