package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A further press, alarm or call from the same home joined the open incident.
 *
 * @param workOrderId the incident
 * @param alarmId the signal
 * @param callId the telephone call, absent for an IP alarm
 * @param joinedAt when it joined
 */
public record SignalJoined(
        UUID workOrderId, UUID alarmId, @Nullable UUID callId, Instant joinedAt) {
    /** Type on the wire. */
    public static final EventType<SignalJoined> TYPE =
            EventType.of("careline.dispatch.signal-joined.v1", Topics.WORK_ORDERS, SignalJoined.class);
}
