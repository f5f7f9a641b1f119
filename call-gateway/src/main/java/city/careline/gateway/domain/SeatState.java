package city.careline.gateway.domain;

/** What an operator who is signed on does. */
public enum SeatState {
    /** Takes every call. */
    READY,

    /** Away: takes no call. */
    BUSY,

    /** Writes up the last call: emergencies still ring, others do not. */
    WRAP_UP
}
