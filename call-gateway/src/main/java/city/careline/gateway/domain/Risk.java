package city.careline.gateway.domain;

/** Risk tier; what is not known counts as HIGH. */
public enum Risk {
    /** Released at once. */
    HIGH,

    /** Needs attention. */
    KEY,

    /** Everybody else. */
    GENERAL
}
