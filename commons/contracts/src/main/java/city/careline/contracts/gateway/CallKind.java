package city.careline.contracts.gateway;

/** Which key or number was called. */
public enum CallKind {
    /** Red key, 995. */
    EMERGENCY,

    /** Green key, 996. */
    SERVICE,

    /** Public number, 12349. */
    PUBLIC
}
