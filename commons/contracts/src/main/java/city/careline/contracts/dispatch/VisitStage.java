package city.careline.contracts.dispatch;

/** Stages before the check-out. */
public enum VisitStage {
    /** The worker set out. */
    EN_ROUTE,

    /** The worker is at the home. */
    ARRIVED,

    /** The visit began. */
    CHECKED_IN
}
