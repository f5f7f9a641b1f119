package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the queues say about the seats' phones. For one thread. */
final class QueueMembers {
    private static final int BUSY = 3;
    private static final int INVALID = 4;
    private static final int UNAVAILABLE = 5;
    private static final int RINGING = 6;
    private static final Set<Integer> IN_CALL = Set.of(2, BUSY, 7, 8);

    private final Map<SeatId, Set<String>> pausedIn = new HashMap<>();

    /**
     * A phone's state from one queue's word on it.
     *
     * @param status Asterisk's device state number
     */
    PhoneState told(SeatId seat, String queue, int status, boolean paused) {
        Set<String> queues = pausedIn.computeIfAbsent(seat, any -> new HashSet<>());
        if (paused) {
            queues.add(queue);
        } else {
            queues.remove(queue);
        }
        return new PhoneState(
                status != UNAVAILABLE && status != INVALID,
                status == RINGING,
                IN_CALL.contains(status),
                !queues.isEmpty());
    }
}
