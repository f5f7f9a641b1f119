package city.careline.gateway.application;

import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An operator is ready, away, or writes something up. */
@ApplicationScoped
public class ChangeSeatState {
    private final SeatSessions sessions;
    private final RefreshSeats refresh;

    /** Writes to the record; memory and phones follow. */
    public ChangeSeatState(SeatSessions sessions, RefreshSeats refresh) {
        this.sessions = sessions;
        this.refresh = refresh;
    }

    /** Changes the state: taken, nobody signed on, or another operator sits there. */
    public Uni<SeatDecision> handle(SeatId seat, String operatorId, SeatState next) {
        return sessions.decide((open, now, wrapUp) -> SeatDecision.become(open, seat, operatorId, next, now, wrapUp))
                .call(refresh::handle);
    }
}
