package city.careline.deploy.pbx;

/** What an elder hears, in order; the last four are the end of a call. */
public enum LineState {
    /** The call is on its way. */
    CALLING,
    /** It rings. */
    RINGING,
    /** A seat has answered. */
    ANSWERED,
    /** Either side has hung up after talking. */
    ENDED,
    /** The elder has hung up before anybody answered. */
    ABANDONED,
    /** The exchange has refused the call. */
    REFUSED,
    /** The phone itself broke; its folder says why. */
    FAILED;

    /** Whether nothing comes after it. */
    public boolean isEnd() {
        return compareTo(ENDED) >= 0;
    }
}
