package city.careline.gateway.application;

import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An operator gets up, or is signed off by a supervisor. */
@ApplicationScoped
public class SignOff {
    private final SeatSessions sessions;
    private final RefreshSeats refresh;

    /** Writes to the record; memory and phones follow. */
    public SignOff(SeatSessions sessions, RefreshSeats refresh) {
        this.sessions = sessions;
        this.refresh = refresh;
    }

    /** Signs off: left, or refused because another operator sits there. */
    public Uni<SeatDecision> handle(SeatId seat, String operatorId, boolean supervisor) {
        return sessions.decide((open, now, wrapUp) -> SeatDecision.signOff(open, seat, operatorId, supervisor))
                .call(refresh::handle);
    }
}
