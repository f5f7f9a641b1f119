package city.careline.dispatch.domain;

/** Risk tier of an elder, highest first. */
public enum Risk {
    /** Released at once. */
    HIGH,

    /** Needs attention. */
    KEY,

    /** Everybody else. */
    GENERAL
}
