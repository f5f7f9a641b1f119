package city.careline.gateway.domain;

import city.careline.runtime.event.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of an invented city. */
public final class CallSamples {
    /** When the call arrives. */
    public static final Instant ARRIVED = Instant.parse("2026-11-21T09:00:00Z");

    /** The caller's own channel, which is also the conversation. */
    public static final String LINKED_ID = "city-1";

    private CallSamples() {}

    /** A seat by its number. */
    public static SeatId seat(int number) {
        return new SeatId(String.valueOf(number));
    }

    /** Seconds after the arrival. */
    public static Instant after(double seconds) {
        return ARRIVED.plusMillis(Math.round(seconds * 1_000));
    }

    /** A known elder's call. */
    public static Arrival arrival(CallKind kind) {
        return arrival(kind, LINKED_ID);
    }

    /** A known elder's call under another id. */
    public static Arrival arrival(CallKind kind, String linkedId) {
        var identity = new CallIdentity(
                linkedId,
                Ids.derived("city", linkedId, "call"),
                Ids.derived("city", linkedId, "alarm"),
                Ids.derivedOrigin("city", linkedId));
        return new Arrival(identity, linkedId, kind, Caller.at(terminal(1)), ARRIVED, Arrival.Path.RECORD);
    }

    /** A terminal with a line and so many elders. */
    public static Terminal terminal(int elders) {
        List<UUID> ids = java.util.stream.IntStream.range(0, elders)
                .mapToObj(n -> Ids.derived("elder", String.valueOf(n)))
                .toList();
        return new Terminal(
                Ids.derived("terminal"),
                "hash-of-a-line",
                "device-1",
                Ids.derived("household"),
                ids,
                "990101001001",
                Risk.KEY,
                true,
                1);
    }
}
