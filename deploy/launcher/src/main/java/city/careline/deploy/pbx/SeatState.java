package city.careline.deploy.pbx;

/** What happens to one call at a seat's phone, in order; the last two are its end there. */
public enum SeatState {
    /** It rings. */
    RINGING,
    /** The operator has answered. */
    ANSWERED,
    /** Either side has hung up after talking. */
    ENDED,
    /** It has stopped ringing: answered elsewhere, given up, or asked anew. */
    MISSED
}
