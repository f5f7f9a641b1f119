package city.careline.contracts.gateway;

import city.careline.contracts.EventType;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A red key was pressed or an IP terminal raised an alarm; announced on arrival, before anybody answers.
 *
 * @param alarmId derived id of the signal, the same from every gateway and on every replay
 * @param callId the telephone call, absent for an IP alarm
 * @param source how it came
 * @param identification how sure the caller is known; caller id is a hint, never a proof
 * @param lineHash keyed hash of the line number, absent when withheld or not a line
 * @param deviceId the IP terminal's own id, absent for a call
 * @param terminalId the registered terminal, when known
 * @param householdId the household behind it, when known
 * @param elderIds the elders it may be: none, one, or all of the household
 * @param regionCode 12-digit region, when known
 * @param risk highest risk of the elders it may be; HIGH when nobody is known
 * @param raisedAt when the PBX or the device raised it
 */
public record AlarmRaised(
        UUID alarmId,
        @Nullable UUID callId,
        AlarmSource source,
        Identification identification,
        @Nullable String lineHash,
        @Nullable String deviceId,
        @Nullable UUID terminalId,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        @Nullable String regionCode,
        Risk risk,
        Instant raisedAt) {
    /** Type on the wire. */
    public static final EventType<AlarmRaised> TYPE =
            EventType.of("careline.gateway.alarm-raised.v1", Topics.ALARMS, AlarmRaised.class);

    /** Keeps its own copies. */
    public AlarmRaised {
        elderIds = List.copyOf(elderIds);
    }
}
