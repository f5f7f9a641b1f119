package city.careline.contracts.gateway;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * An answered call ended.
 *
 * @param callId the call
 * @param kind which key or number was called
 * @param seatId the seat that answered
 * @param endedAt when the last leg hung up
 * @param talkMillis answer to end, in milliseconds
 */
public record CallEnded(UUID callId, CallKind kind, String seatId, Instant endedAt, long talkMillis) {
    /** Type on the wire. */
    public static final EventType<CallEnded> TYPE =
            EventType.of("careline.gateway.call-ended.v1", Topics.CALLS, CallEnded.class);
}
