package city.careline.gateway.application;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who sits where and what the phones do, in memory. Thread-safe. */
public interface Seats {
    /** The sessions that are open now; the ones before are given back. */
    List<SeatSession> replace(List<SeatSession> open);

    /** All open sessions. */
    List<SeatSession> list();

    /** Who is signed on at the seat. */
    Optional<SeatSession> at(SeatId seat);

    /** A phone changed. */
    void phone(SeatId seat, PhoneState state);

    /** All phones known. */
    Map<SeatId, PhoneState> phones();
}
