package city.careline.contracts.gateway;

/** How an alarm came. */
public enum AlarmSource {
    /** Telephone call to the emergency number. */
    RED_KEY,

    /** An IP terminal's own message. */
    IP_TERMINAL,

    /** Raised by an operator for a caller on another line. */
    OPERATOR
}
