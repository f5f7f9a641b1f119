package city.careline.gateway.adapter.journal;

import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallIdentity;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call as it lies in the journal; fields are added at the end and may be absent in older rows. */
record StoredCall(
        State state,
        CallIdentity identity,
        String channelId,
        CallKind kind,
        Caller caller,
        Instant arrivedAt,
        Arrival.Path path,
        List<String> offered,
        @Nullable String seat,
        @Nullable Instant answeredAt,
        int ordinal,
        @Nullable Instant endedAt) {

    /** Where the call stands. */
    enum State {
        RINGING,
        ANSWERED,
        ENDED,
        ABANDONED
    }

    static StoredCall of(Call call) {
        return switch (call) {
            case Call.Ringing it -> of(State.RINGING, it.arrival(), it.offered(), null, null, 0, null);
            case Call.Answered it ->
                of(State.ANSWERED, it.arrival(), Set.of(), it.seat(), it.answeredAt(), it.ordinal(), null);
            case Call.Ended it -> of(State.ENDED, it.arrival(), Set.of(), it.seat(), it.answeredAt(), 0, it.endedAt());
            case Call.Abandoned it -> of(State.ABANDONED, it.arrival(), Set.of(), null, null, 0, it.abandonedAt());
        };
    }

    Call toCall() {
        var arrival = new Arrival(identity, channelId, kind, caller, arrivedAt, path);
        return switch (state) {
            case RINGING ->
                new Call.Ringing(arrival, offered.stream().map(SeatId::new).collect(Collectors.toSet()));
            case ANSWERED -> new Call.Answered(arrival, seatThere(), answeredThen(), ordinal);
            case ENDED -> new Call.Ended(arrival, seatThere(), answeredThen(), Objects.requireNonNull(endedAt));
            case ABANDONED -> new Call.Abandoned(arrival, Objects.requireNonNull(endedAt));
        };
    }

    private SeatId seatThere() {
        return new SeatId(Objects.requireNonNull(seat));
    }

    private Instant answeredThen() {
        return Objects.requireNonNull(answeredAt);
    }

    private static StoredCall of(
            State state,
            Arrival arrival,
            Set<SeatId> offered,
            @Nullable SeatId seat,
            @Nullable Instant answeredAt,
            int ordinal,
            @Nullable Instant endedAt) {
        return new StoredCall(
                state,
                arrival.identity(),
                arrival.channelId(),
                arrival.kind(),
                arrival.caller(),
                arrival.at(),
                arrival.path(),
                offered.stream().map(SeatId::value).sorted().toList(),
                seat == null ? null : seat.value(),
                answeredAt,
                ordinal,
                endedAt);
    }
}
