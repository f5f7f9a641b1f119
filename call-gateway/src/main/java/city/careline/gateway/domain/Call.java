package city.careline.gateway.domain;

import city.careline.gateway.domain.SeatNotice.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One telephone conversation: {@code Ringing → Answered → Ended}, or {@code Ringing → Abandoned}. Signals that come
 * twice, late or for a call that is over change nothing, so a replay is harmless.
 */
public sealed interface Call {
    /** What was known at arrival. */
    Arrival arrival();

    /** What a signal of this conversation does. */
    Step on(CallSignal signal);

    /** True while somebody may still speak or wait. */
    default boolean isOpen() {
        return this instanceof Ringing || this instanceof Answered;
    }

    /** A call reaches the exchange: announced at once, before anybody answers. */
    static Step arrive(Arrival arrival) {
        var events = new ArrayList<GatewayEvent>();
        if (arrival.kind() == CallKind.EMERGENCY) {
            events.add(new GatewayEvent.RedKeyPressed(arrival));
        }
        events.add(new GatewayEvent.CallArrived(arrival));
        return new Step(new Ringing(arrival, Set.of()), events, List.of());
    }

    /**
     * Nobody has answered yet.
     *
     * @param offered the seats that ring now
     */
    record Ringing(Arrival arrival, Set<SeatId> offered) implements Call {
        /** Keeps its own copy. */
        public Ringing {
            offered = Set.copyOf(offered);
        }

        @Override
        public Step on(CallSignal signal) {
            return switch (signal) {
                case CallSignal.Arrived again -> Step.quiet(this);
                case CallSignal.Offered it -> offer(it.seat());
                case CallSignal.Connected it -> answer(it.seat(), it.at());
                case CallSignal.SeatLeft it ->
                    withdraw(it.seat(), it.elsewhere() ? Change.ANSWERED_ELSEWHERE : Change.NOT_ANSWERED);
                case CallSignal.HungUp it ->
                    arrival.channelId().equals(it.channelId()) ? abandon(it.at()) : Step.quiet(this);
                case CallSignal.Over it -> abandon(it.at());
            };
        }

        private Step offer(SeatId seat) {
            if (offered.contains(seat)) {
                return Step.quiet(this);
            }
            var more = new TreeSet<SeatId>(java.util.Comparator.comparing(SeatId::value));
            more.addAll(offered);
            more.add(seat);
            return new Step(new Ringing(arrival, more), List.of(), List.of(new SeatNotice(seat, Change.OFFERED)));
        }

        private Step withdraw(SeatId seat, Change change) {
            if (!offered.contains(seat)) {
                return Step.quiet(this);
            }
            var fewer = new ArrayList<>(offered);
            fewer.remove(seat);
            return new Step(new Ringing(arrival, Set.copyOf(fewer)), List.of(), List.of(new SeatNotice(seat, change)));
        }

        private Step answer(SeatId seat, Instant at) {
            var notices = new ArrayList<SeatNotice>();
            notices.add(new SeatNotice(seat, Change.ANSWERED));
            for (SeatId other : offered) {
                if (!other.equals(seat)) {
                    notices.add(new SeatNotice(other, Change.ANSWERED_ELSEWHERE));
                }
            }
            return Step.of(
                    new Answered(arrival, seat, at, 1), new GatewayEvent.CallAnswered(arrival, seat, at, 1), notices);
        }

        private Step abandon(Instant at) {
            return Step.of(
                    new Abandoned(arrival, at),
                    new GatewayEvent.CallAbandoned(arrival, at),
                    offered.stream()
                            .map(seat -> new SeatNotice(seat, Change.ABANDONED))
                            .toList());
        }
    }

    /**
     * A seat speaks with the caller.
     *
     * @param seat the seat
     * @param answeredAt when it answered
     * @param ordinal how many seats have been announced as the answering one
     */
    record Answered(Arrival arrival, SeatId seat, Instant answeredAt, int ordinal) implements Call {
        @Override
        public Step on(CallSignal signal) {
            return switch (signal) {
                case CallSignal.Connected it ->
                    it.seat().equals(seat) ? Step.quiet(this) : handOver(it.seat(), it.at());
                case CallSignal.HungUp it ->
                    arrival.channelId().equals(it.channelId()) ? end(it.at()) : Step.quiet(this);
                case CallSignal.Over it -> end(it.at());
                case CallSignal.Arrived it -> Step.quiet(this);
                case CallSignal.Offered it -> Step.quiet(this);
                case CallSignal.SeatLeft it -> Step.quiet(this);
            };
        }

        /** The call was passed on to another seat. */
        private Step handOver(SeatId next, Instant at) {
            return Step.of(
                    new Answered(arrival, next, at, ordinal + 1),
                    new GatewayEvent.CallAnswered(arrival, next, at, ordinal + 1),
                    List.of(new SeatNotice(seat, Change.ANSWERED_ELSEWHERE), new SeatNotice(next, Change.ANSWERED)));
        }

        private Step end(Instant at) {
            return Step.of(
                    new Ended(arrival, seat, answeredAt, at),
                    new GatewayEvent.CallEnded(arrival, seat, answeredAt, at),
                    List.of(new SeatNotice(seat, Change.ENDED)));
        }
    }

    /** The conversation is over. */
    record Ended(Arrival arrival, SeatId seat, Instant answeredAt, Instant endedAt) implements Call {
        @Override
        public Step on(CallSignal signal) {
            return Step.quiet(this);
        }
    }

    /** The caller hung up before anybody answered. */
    record Abandoned(Arrival arrival, Instant abandonedAt) implements Call {
        @Override
        public Step on(CallSignal signal) {
            return Step.quiet(this);
        }
    }
}
