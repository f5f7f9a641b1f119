package city.careline.contracts.gateway;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat answered.
 *
 * @param callId the call
 * @param kind which key or number was called
 * @param seatId the seat, e.g. 8001
 * @param operatorId subject of the operator signed on there, when known
 * @param answeredAt when the seat's phone went off hook
 * @param answerMillis arrival to answer, in milliseconds
 */
public record CallAnswered(
        UUID callId, CallKind kind, String seatId, @Nullable String operatorId, Instant answeredAt, long answerMillis) {
    /** Type on the wire. */
    public static final EventType<CallAnswered> TYPE =
            EventType.of("careline.gateway.call-answered.v1", Topics.CALLS, CallAnswered.class);
}
