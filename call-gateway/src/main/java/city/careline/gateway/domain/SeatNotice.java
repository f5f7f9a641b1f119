package city.careline.gateway.domain;

/**
 * What a seat's screen is told about a call.
 *
 * @param seat whose screen
 * @param change what changed for this seat
 */
public record SeatNotice(SeatId seat, Change change) {

    /** What changed for the seat. */
    public enum Change {
        /** The call rings here. */
        OFFERED,

        /** The call was answered here. */
        ANSWERED,

        /** It stopped ringing here; the caller still waits. */
        NOT_ANSWERED,

        /** Another seat has it. */
        ANSWERED_ELSEWHERE,

        /** The caller hung up before anybody answered. */
        ABANDONED,

        /** The conversation is over. */
        ENDED
    }
}
