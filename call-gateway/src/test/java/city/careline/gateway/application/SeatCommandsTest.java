package city.careline.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.QueuePause;
import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import city.careline.gateway.domain.SeatState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatCommandsTest {
    private static final SeatId SEAT = new SeatId("8001");
    private final SessionsInMemory sessions = new SessionsInMemory();
    private final SeatsInMemory seats = new SeatsInMemory();
    private final List<String> pauses = new ArrayList<>();
    private final Phones phones = (seat, pause) -> pauses.add(seat + " " + pause.emergency() + " " + pause.service());
    private final RefreshSeats refresh = new RefreshSeats(sessions, seats, phones);
    private final SignOn signOn = new SignOn(sessions, refresh);
    private final SignOff signOff = new SignOff(sessions, refresh);
    private final ChangeSeatState change = new ChangeSeatState(sessions, refresh);

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void L09_signingOnStateAndSigningOffReachMemoryAndPhones() {
        assertThat(await(signOn.handle(SEAT, "operator-1"))).isInstanceOf(SeatDecision.Taken.class);
        assertThat(seats.at(SEAT)).map(SeatSession::operatorId).contains("operator-1");
        await(change.handle(SEAT, "operator-1", SeatState.BUSY));
        await(change.handle(SEAT, "operator-1", SeatState.READY));
        await(signOff.handle(SEAT, "operator-1", false));
        assertThat(seats.list()).isEmpty();
        assertThat(pauses).containsExactly("8001 false false", "8001 true true", "8001 false false", "8001 false true");
    }

    @Test
    void aRefusalChangesNothing() {
        await(signOn.handle(SEAT, "operator-1"));
        assertThat(await(signOn.handle(SEAT, "operator-2"))).isEqualTo(new SeatDecision.Occupied());
        assertThat(await(change.handle(SEAT, "operator-2", SeatState.BUSY))).isEqualTo(new SeatDecision.Occupied());
        assertThat(await(signOff.handle(SEAT, "operator-2", false))).isEqualTo(new SeatDecision.Occupied());
        assertThat(pauses).hasSize(1);
    }

    @Test
    void whatDidNotChangeIsNotToldToThePhones() {
        await(signOn.handle(SEAT, "operator-1"));
        await(refresh.handle());
        await(refresh.handle());
        assertThat(pauses).containsExactly("8001 false false");
        assertThat(QueuePause.of(SeatState.READY).service()).isFalse();
    }

    /** Sessions without a database. */
    private static final class SessionsInMemory implements SeatSessions {
        private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
        private List<SeatSession> open = List.of();
        private Duration wrapUp = Duration.ofSeconds(10);

        @Override
        public Uni<SeatDecision> decide(Decider decider) {
            return Uni.createFrom().item(() -> {
                SeatDecision decision = decider.decide(open, NOW, wrapUp);
                var next = new ArrayList<>(open);
                if (decision instanceof SeatDecision.Taken taken) {
                    next.removeIf(it -> it.id().equals(taken.session().id()));
                    next.add(taken.session());
                } else if (decision instanceof SeatDecision.Left left && left.session() != null) {
                    next.remove(left.session());
                }
                open = List.copyOf(next);
                return decision;
            });
        }

        @Override
        public Uni<List<SeatSession>> refresh() {
            return Uni.createFrom().item(() -> open);
        }

        @Override
        public Uni<Duration> wrapUp() {
            return Uni.createFrom().item(() -> wrapUp);
        }

        @Override
        public Uni<Void> setWrapUp(Duration length) {
            wrapUp = length;
            return Uni.createFrom().voidItem();
        }
    }

    /** A board without an adapter. */
    private static final class SeatsInMemory implements Seats {
        private List<SeatSession> open = List.of();

        @Override
        public List<SeatSession> replace(List<SeatSession> next) {
            List<SeatSession> before = open;
            open = next;
            return before;
        }

        @Override
        public List<SeatSession> list() {
            return open;
        }

        @Override
        public Optional<SeatSession> at(SeatId seat) {
            return open.stream().filter(it -> it.seat().equals(seat)).findFirst();
        }

        @Override
        public void phone(SeatId seat, PhoneState state) {
            throw new AssertionError("phones are not the subject here");
        }

        @Override
        public Map<SeatId, PhoneState> phones() {
            return Map.of();
        }
    }
}
