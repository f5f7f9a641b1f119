package city.careline.dispatch.domain;

/** What is dispatched. */
public enum Kind {
    /** An emergency. */
    INCIDENT,

    /** An ordered item. */
    SERVICE_ORDER,

    /** A check on somebody who cannot be reached. */
    WELFARE_CHECK
}
