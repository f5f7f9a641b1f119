package city.careline.dispatch.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of calls, whichever of their events comes first. */
public interface Calls {
    /** The call, locked until the unit of work ends; nothing is known of a call never heard of. */
    Uni<Facts> lock(UnitOfWork work, UUID callId);

    /** Keeps what is known now. */
    Uni<Void> put(UnitOfWork work, UUID callId, Facts facts);

    /**
     * What is known of a call.
     *
     * @param originId origin of the call
     * @param seatId seat that answered
     * @param operator subject of the operator there
     * @param answeredAt when it was answered
     * @param abandonedAt when the caller hung up unanswered
     */
    record Facts(
            @Nullable String originId,
            @Nullable String seatId,
            @Nullable String operator,
            @Nullable Instant answeredAt,
            @Nullable Instant abandonedAt) {
        /** Nothing yet. */
        public static final Facts NONE = new Facts(null, null, null, null, null);

        Facts from(String origin) {
            return new Facts(origin, seatId, operator, answeredAt, abandonedAt);
        }

        Facts answered(String seat, String by, Instant at) {
            return new Facts(originId, seat, by, at, abandonedAt);
        }

        Facts abandoned(Instant at) {
            return new Facts(originId, seatId, operator, answeredAt, at);
        }
    }
}
