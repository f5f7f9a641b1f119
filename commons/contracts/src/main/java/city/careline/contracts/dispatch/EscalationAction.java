package city.careline.contracts.dispatch;

/** What is done when an order has gone unanswered for too long. */
public enum EscalationAction {
    /** A supervisor owns the order. */
    SUPERVISOR_ALERT,

    /** Everybody within the widest reach is asked at once. */
    WIDEN,

    /** An ambulance (120) is asked for. */
    AMBULANCE,

    /** The county owns the order. */
    COUNTY_ALERT
}
