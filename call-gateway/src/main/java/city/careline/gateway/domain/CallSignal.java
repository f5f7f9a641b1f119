package city.careline.gateway.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing the PBX says about a call, in the order it happened. */
public sealed interface CallSignal {
    /** The conversation it belongs to. */
    String linkedId();

    /** When it happened, by the PBX's clock. */
    Instant at();

    /**
     * A call reached a key's or the public number's extension.
     *
     * @param channelId the caller's own channel
     * @param lineHash keyed hash of the line number, absent when withheld
     */
    record Arrived(
            String linkedId,
            String channelId,
            CallKind kind,
            @Nullable String lineHash,
            Instant at) implements CallSignal {}

    /** A seat's phone begins to ring. */
    record Offered(String linkedId, SeatId seat, Instant at) implements CallSignal {}

    /** A seat's phone is connected with the caller. Two may lift at once: only this tells which one has the call. */
    record Connected(String linkedId, SeatId seat, Instant at) implements CallSignal {}

    /**
     * A seat's phone stopped ringing or hung up.
     *
     * @param elsewhere true when it stopped because another seat answered
     */
    record SeatLeft(String linkedId, SeatId seat, boolean elsewhere, Instant at) implements CallSignal {}

    /** A channel that is no seat's hung up. */
    record HungUp(String linkedId, String channelId, Instant at) implements CallSignal {}

    /** Every channel of the conversation is gone. */
    record Over(String linkedId, Instant at) implements CallSignal {}
}
