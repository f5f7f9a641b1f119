package city.careline.gateway.domain;

import static city.careline.gateway.domain.CallSamples.LINKED_ID;
import static city.careline.gateway.domain.CallSamples.after;
import static city.careline.gateway.domain.CallSamples.arrival;
import static city.careline.gateway.domain.CallSamples.seat;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signals in any order, twice or never: a call is announced once, ends at most once, and a replay tells nothing new. */
class CallSimulationTest {
    private static final int SIGNALS = 60;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(300, 20_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void L06_everyCallEndsAtMostOnceAndAReplayTellsNothingNew(Seeds.Seed seed) {
        seed.walk(random -> {
            List<CallSignal> signals =
                    Stream.generate(() -> any(random)).limit(SIGNALS).toList();
            Step first = Call.arrive(arrival(CallKind.EMERGENCY));
            var told = new ArrayList<>(first.events());
            Call call = play(first.call(), signals, told);
            call = settle(call, told);

            assertThat(told.stream().filter(GatewayEvent.RedKeyPressed.class::isInstance))
                    .hasSize(1);
            assertThat(told.stream().filter(CallSimulationTest::isEnd)).hasSize(1);
            assertThat(told.getLast()).matches(CallSimulationTest::isEnd);
            boolean answered = told.stream().anyMatch(GatewayEvent.CallAnswered.class::isInstance);
            assertThat(told.getLast() instanceof GatewayEvent.CallEnded).isEqualTo(answered);
            assertThat(ordinals(told)).doesNotHaveDuplicates();

            var again = new ArrayList<GatewayEvent>();
            play(call, signals, again);
            assertThat(again).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void L09_everyScreenThatShowsACallIsClearedAgain(Seeds.Seed seed) {
        seed.walk(random -> {
            var showing = new HashSet<SeatId>();
            Call call = Call.arrive(arrival(CallKind.SERVICE)).call();
            for (int i = 0; i < SIGNALS; i++) {
                call = show(call.on(any(random)), showing);
            }
            show(call.on(new CallSignal.Over(LINKED_ID, after(99))), showing);
            assertThat(showing).isEmpty();
        });
    }

    private static Call show(Step step, HashSet<SeatId> showing) {
        for (SeatNotice notice : step.notices()) {
            switch (notice.change()) {
                case OFFERED, ANSWERED -> showing.add(notice.seat());
                case NOT_ANSWERED, ANSWERED_ELSEWHERE, ABANDONED, ENDED ->
                    assertThat(showing.remove(notice.seat())).isTrue();
            }
        }
        return step.call();
    }

    private static Call play(Call from, List<CallSignal> signals, List<GatewayEvent> told) {
        Call call = from;
        for (CallSignal signal : signals) {
            Step step = call.on(signal);
            told.addAll(step.events());
            call = step.call();
        }
        return call;
    }

    private static Call settle(Call call, List<GatewayEvent> told) {
        return play(call, List.of(new CallSignal.Over(LINKED_ID, after(99))), told);
    }

    private static boolean isEnd(GatewayEvent event) {
        return event instanceof GatewayEvent.CallEnded || event instanceof GatewayEvent.CallAbandoned;
    }

    private static List<Integer> ordinals(List<GatewayEvent> told) {
        return told.stream()
                .filter(GatewayEvent.CallAnswered.class::isInstance)
                .map(event -> ((GatewayEvent.CallAnswered) event).ordinal())
                .toList();
    }

    private static CallSignal any(RandomGenerator random) {
        SeatId seat = seat(8001 + random.nextInt(3));
        double at = random.nextDouble(60);
        return switch (random.nextInt(20)) {
            case 0 -> new CallSignal.Over(LINKED_ID, after(at));
            case 1 -> new CallSignal.HungUp(LINKED_ID, LINKED_ID, after(at));
            case 2, 3 -> new CallSignal.Connected(LINKED_ID, seat, after(at));
            case 4, 5, 6, 7, 8 -> new CallSignal.SeatLeft(LINKED_ID, seat, random.nextBoolean(), after(at));
            case 9 -> new CallSignal.HungUp(LINKED_ID, "city-other", after(at));
            case 10 -> new CallSignal.Arrived(LINKED_ID, LINKED_ID, CallKind.EMERGENCY, "hash", after(at));
            default -> new CallSignal.Offered(LINKED_ID, seat, after(at));
        };
    }
}
