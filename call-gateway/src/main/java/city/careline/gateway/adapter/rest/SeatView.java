package city.careline.gateway.adapter.rest;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatSession;
import city.careline.gateway.domain.SeatState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the desk sees it.
 *
 * @param seat its number
 * @param session who sits there, absent when nobody does
 * @param phone what its phone does, absent when the PBX said nothing yet
 * @param callId the call that rings or is spoken there
 */
public record SeatView(
        String seat,
        @Nullable Session session,
        @Nullable PhoneState phone,
        @Nullable UUID callId) {

    /**
     * An operator at a seat.
     *
     * @param readyAgainAt when wrap-up ends by itself
     */
    public record Session(
            UUID sessionId,
            String seat,
            String operatorId,
            SeatState state,
            Instant since,
            Instant signedOnAt,
            @Nullable Instant readyAgainAt) {

        static Session of(SeatSession session) {
            return new Session(
                    session.id(),
                    session.seat().value(),
                    session.operatorId(),
                    session.state(),
                    session.since(),
                    session.signedOnAt(),
                    session.readyAgainAt());
        }
    }
}
