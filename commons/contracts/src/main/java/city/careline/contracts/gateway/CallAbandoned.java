package city.careline.contracts.gateway;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The caller hung up before any seat answered; the press stays an incident.
 *
 * @param callId the call
 * @param kind which key or number was called
 * @param abandonedAt when the line dropped
 * @param waitedMillis arrival to hang-up, in milliseconds
 */
public record CallAbandoned(UUID callId, CallKind kind, Instant abandonedAt, long waitedMillis) {
    /** Type on the wire. */
    public static final EventType<CallAbandoned> TYPE =
            EventType.of("careline.gateway.call-abandoned.v1", Topics.CALLS, CallAbandoned.class);
}
