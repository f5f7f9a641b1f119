package city.careline.contracts.gateway;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call reached the exchange and rings at the seats.
 *
 * @param callId derived id of the call
 * @param kind which key or number was called
 * @param lineHash keyed hash of the calling line, absent when withheld
 * @param terminalId the registered terminal, when known
 * @param householdId the household, when known
 * @param elderIds the elders it may be
 * @param regionCode 12-digit region, when known
 * @param arrivedAt when the PBX took the call
 */
public record CallArrived(
        UUID callId,
        CallKind kind,
        @Nullable String lineHash,
        @Nullable UUID terminalId,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        @Nullable String regionCode,
        Instant arrivedAt) {
    /** Type on the wire. */
    public static final EventType<CallArrived> TYPE =
            EventType.of("careline.gateway.call-arrived.v1", Topics.CALLS, CallArrived.class);

    /** Keeps its own copies. */
    public CallArrived {
        elderIds = List.copyOf(elderIds);
    }
}
