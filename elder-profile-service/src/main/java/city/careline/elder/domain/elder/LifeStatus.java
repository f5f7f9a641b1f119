package city.careline.elder.domain.elder;

/** Whether the elder is still served here. */
public enum LifeStatus {
    /** Served here. */
    LIVING,
    /** Lives elsewhere. */
    MOVED_AWAY,
    /** Has died. */
    DECEASED
}
