package city.careline.contracts.dispatch;

/** What is dispatched. */
public enum WorkOrderKind {
    /** An emergency. */
    INCIDENT,

    /** An ordered item. */
    SERVICE_ORDER,

    /** A check on somebody who cannot be reached. */
    WELFARE_CHECK
}
