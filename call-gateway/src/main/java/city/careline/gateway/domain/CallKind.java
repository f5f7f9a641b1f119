package city.careline.gateway.domain;

/** Which key or number was called. */
public enum CallKind {
    /** Red key, 995. */
    EMERGENCY,

    /** Green key, 996. */
    SERVICE,

    /** Public number, 12349. */
    PUBLIC
}
