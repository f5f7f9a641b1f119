package city.careline.gateway.application;

import city.careline.gateway.domain.QueuePause;
import city.careline.gateway.domain.SeatId;

/** The seats' phones at the PBX. */
public interface Phones {
    /** Lets the queues pass the seat over, or not; done later when the PBX is away, never blocks. */
    void pause(SeatId seat, QueuePause pause);
}
