package city.careline.gateway.adapter.index;

import city.careline.gateway.application.Seats;
import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions as last read and phones as last heard of. */
@ApplicationScoped
public class SeatBoard implements Seats {
    private final Map<SeatId, PhoneState> phones = new ConcurrentHashMap<>();
    private List<SeatSession> sessions = List.of();

    @Override
    public synchronized List<SeatSession> replace(List<SeatSession> open) {
        List<SeatSession> before = sessions;
        sessions = List.copyOf(open);
        return before;
    }

    @Override
    public synchronized List<SeatSession> list() {
        return sessions;
    }

    @Override
    public Optional<SeatSession> at(SeatId seat) {
        return list().stream().filter(session -> session.seat().equals(seat)).findFirst();
    }

    @Override
    public void phone(SeatId seat, PhoneState state) {
        phones.put(seat, state);
    }

    @Override
    public Map<SeatId, PhoneState> phones() {
        return Map.copyOf(phones);
    }
}
