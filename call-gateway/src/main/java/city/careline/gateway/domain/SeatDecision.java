package city.careline.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be done at a seat: pure rules over the sessions that are open. */
public sealed interface SeatDecision {

    /** The seat's session, new or as it already was. */
    record Taken(SeatSession session) implements SeatDecision {}

    /** The session is over; absent when nobody was signed on. */
    record Left(@Nullable SeatSession session) implements SeatDecision {}

    /** Another operator sits there. */
    record Occupied() implements SeatDecision {}

    /** The operator already sits at another seat. */
    record ElsewhereSignedOn(SeatId seat) implements SeatDecision {}

    /** Nobody is signed on at the seat. */
    record NobodyThere() implements SeatDecision {}

    /** Signs an operator on; repeated by the same operator it changes nothing. */
    static SeatDecision signOn(List<SeatSession> open, SeatId seat, String operatorId, UUID newId, Instant now) {
        for (SeatSession session : open) {
            if (session.seat().equals(seat)) {
                return session.operatorId().equals(operatorId) ? new Taken(session) : new Occupied();
            }
            if (session.operatorId().equals(operatorId)) {
                return new ElsewhereSignedOn(session.seat());
            }
        }
        return new Taken(SeatSession.open(newId, seat, operatorId, now));
    }

    /** Signs off; a supervisor may sign anybody off, and an empty seat stays empty. */
    static SeatDecision signOff(List<SeatSession> open, SeatId seat, String operatorId, boolean supervisor) {
        @Nullable SeatSession session = at(open, seat);
        if (session == null) {
            return new Left(null);
        }
        return supervisor || session.operatorId().equals(operatorId) ? new Left(session) : new Occupied();
    }

    /** Changes the state of the operator's own seat. */
    static SeatDecision become(
            List<SeatSession> open, SeatId seat, String operatorId, SeatState next, Instant now, Duration wrapUp) {
        @Nullable SeatSession session = at(open, seat);
        if (session == null) {
            return new NobodyThere();
        }
        return session.operatorId().equals(operatorId) ? new Taken(session.become(next, now, wrapUp)) : new Occupied();
    }

    private static @Nullable SeatSession at(List<SeatSession> open, SeatId seat) {
        return open.stream().filter(it -> it.seat().equals(seat)).findFirst().orElse(null);
    }
}
