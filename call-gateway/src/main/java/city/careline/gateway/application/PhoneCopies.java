package city.careline.gateway.application;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** What other instances see of this one's phones. It may be empty or away. */
public interface PhoneCopies {
    /** Shows a phone to the others, some time later; never blocks. */
    void put(SeatId seat, PhoneState state);

    /** The phones of all instances; none when the copy is away, after half a second at most. */
    Uni<Map<SeatId, PhoneState>> list();
}
