package city.careline.gateway.application;

import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An operator sits down. */
@ApplicationScoped
public class SignOn {
    private final SeatSessions sessions;
    private final RefreshSeats refresh;

    /** Writes to the record; memory and phones follow. */
    public SignOn(SeatSessions sessions, RefreshSeats refresh) {
        this.sessions = sessions;
        this.refresh = refresh;
    }

    /** Signs on: taken, occupied by another, or the operator sits elsewhere. */
    public Uni<SeatDecision> handle(SeatId seat, String operatorId) {
        return sessions.decide((open, now, wrapUp) -> SeatDecision.signOn(open, seat, operatorId, Ids.next(), now))
                .call(refresh::handle);
    }
}
