package city.careline.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator at a seat, from signing on to signing off.
 *
 * @param id the session
 * @param seat the seat
 * @param operatorId subject of the operator
 * @param state what the operator does
 * @param since since when
 * @param signedOnAt when the operator signed on
 * @param readyAgainAt when wrap-up ends by itself, absent in other states
 */
public record SeatSession(
        UUID id,
        SeatId seat,
        String operatorId,
        SeatState state,
        Instant since,
        Instant signedOnAt,
        @Nullable Instant readyAgainAt) {

    /** An operator who has just signed on is ready. */
    public static SeatSession open(UUID id, SeatId seat, String operatorId, Instant now) {
        return new SeatSession(id, seat, operatorId, SeatState.READY, now, now, null);
    }

    /** The session in another state; wrap-up chosen by the operator ends by itself as well. */
    public SeatSession become(SeatState next, Instant now, Duration wrapUp) {
        if (next == state) {
            return this;
        }
        return new SeatSession(
                id, seat, operatorId, next, now, signedOnAt, next == SeatState.WRAP_UP ? now.plus(wrapUp) : null);
    }
}
