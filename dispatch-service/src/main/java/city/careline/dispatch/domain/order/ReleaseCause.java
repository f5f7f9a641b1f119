package city.careline.dispatch.domain.order;

/** Why offers may go out. */
public enum ReleaseCause {
    /** The policy does not wait. */
    POLICY,

    /** The seat confirmed. */
    SEAT,

    /** Nobody decided in time. */
    TIMEOUT,

    /** The caller hung up before a seat answered. */
    UNANSWERED,

    /** Quota is reserved. */
    HOLD_GRANTED,

    /** Billing did not answer in time. */
    HOLD_PENDING,

    /** Billing refused, and the elder is never left unserved. */
    FLOOR_GUARANTEE
}
