package city.careline.gateway.application;

import city.careline.gateway.domain.QueuePause;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import city.careline.gateway.domain.SeatState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends wrap-ups that are due, learns what other instances wrote, and lets the queues follow. */
@ApplicationScoped
public class RefreshSeats {
    private final SeatSessions sessions;
    private final Seats seats;
    private final Phones phones;

    /** From the record to memory and to the phones. */
    public RefreshSeats(SeatSessions sessions, Seats seats, Phones phones) {
        this.sessions = sessions;
        this.seats = seats;
        this.phones = phones;
    }

    /** Runs once; what memory knows stays as it is when the record is away. */
    public Uni<Void> handle() {
        return sessions.refresh().invoke(this::follow).replaceWithVoid();
    }

    private void follow(List<SeatSession> open) {
        Map<SeatId, SeatState> before = states(seats.replace(open));
        Map<SeatId, SeatState> after = states(open);
        after.forEach((seat, state) -> {
            @Nullable SeatState old = before.remove(seat);
            if (state != old) {
                phones.pause(seat, QueuePause.of(state));
            }
        });
        before.keySet().forEach(seat -> phones.pause(seat, QueuePause.of(null)));
    }

    private static Map<SeatId, SeatState> states(List<SeatSession> sessions) {
        var states = new HashMap<SeatId, SeatState>();
        sessions.forEach(session -> states.put(session.seat(), session.state()));
        return states;
    }
}
