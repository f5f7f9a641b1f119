package city.careline.billing.domain;

/** Whether an elder is still served here. */
public enum LifeState {
    /** Served here. */
    LIVING,

    /** Lives elsewhere. */
    MOVED_AWAY,

    /** Has died. */
    DECEASED
}
