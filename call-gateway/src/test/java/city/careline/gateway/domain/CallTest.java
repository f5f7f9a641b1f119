package city.careline.gateway.domain;

import static city.careline.gateway.domain.CallSamples.ARRIVED;
import static city.careline.gateway.domain.CallSamples.LINKED_ID;
import static city.careline.gateway.domain.CallSamples.after;
import static city.careline.gateway.domain.CallSamples.arrival;
import static city.careline.gateway.domain.CallSamples.seat;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.domain.SeatNotice.Change;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTest {
    private static final Arrival RED = arrival(CallKind.EMERGENCY);

    private static Call ringing(Integer... seats) {
        Call call = Call.arrive(RED).call();
        for (int seat : seats) {
            call = call.on(new CallSignal.Offered(LINKED_ID, seat(seat), after(1)))
                    .call();
        }
        return call;
    }

    private static Call answered() {
        return ringing(8001, 8002).on(connected(8002)).call();
    }

    private static CallSignal connected(int seat) {
        return new CallSignal.Connected(LINKED_ID, seat(seat), after(3));
    }

    private static CallSignal left(int seat, boolean elsewhere) {
        return new CallSignal.SeatLeft(LINKED_ID, seat(seat), elsewhere, after(4));
    }

    private static CallSignal callerGone() {
        return new CallSignal.HungUp(LINKED_ID, RED.channelId(), after(9));
    }

    @Test
    void L06_theRedKeyIsAnAlarmOnArrivalBeforeAnybodyAnswers() {
        Step step = Call.arrive(RED);
        assertThat(step.events())
                .containsExactly(new GatewayEvent.RedKeyPressed(RED), new GatewayEvent.CallArrived(RED));
        assertThat(step.events()).allMatch(event -> event.at().equals(ARRIVED));
        assertThat(step.call().isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallKind.class,
            names = {"SERVICE", "PUBLIC"})
    void L10_otherCallsArriveWithoutAnAlarm(CallKind kind) {
        Arrival arrival = arrival(kind);
        assertThat(Call.arrive(arrival).events()).containsExactly(new GatewayEvent.CallArrived(arrival));
    }

    @Test
    void L09_everySeatThatRingsIsShownTheCall() {
        Step step = ringing(8001).on(new CallSignal.Offered(LINKED_ID, seat(8002), after(1)));
        assertThat(step.notices()).containsExactly(new SeatNotice(seat(8002), Change.OFFERED));
        assertThat(step.events()).isEmpty();
    }

    @Test
    void aSeatThatRingsAlreadyIsNotShownItTwice() {
        assertThat(ringing(8001)
                        .on(new CallSignal.Offered(LINKED_ID, seat(8001), after(2)))
                        .notices())
                .isEmpty();
    }

    @Test
    void aSeatThatStopsRingingIsTold() {
        assertThat(ringing(8001, 8002).on(left(8001, false)).notices())
                .containsExactly(new SeatNotice(seat(8001), Change.NOT_ANSWERED));
        assertThat(ringing(8001, 8002).on(left(8001, true)).notices())
                .containsExactly(new SeatNotice(seat(8001), Change.ANSWERED_ELSEWHERE));
        assertThat(ringing(8001).on(left(8003, false)).notices()).isEmpty();
    }

    @Test
    void theConnectedSeatHasTheCallAndTheOthersAreTold() {
        Step step = ringing(8001, 8002).on(connected(8002));
        assertThat(step.events()).containsExactly(new GatewayEvent.CallAnswered(RED, seat(8002), after(3), 1));
        assertThat(step.notices())
                .containsExactly(
                        new SeatNotice(seat(8002), Change.ANSWERED),
                        new SeatNotice(seat(8001), Change.ANSWERED_ELSEWHERE));
        assertThat(step.call()).isEqualTo(new Call.Answered(RED, seat(8002), after(3), 1));
    }

    @Test
    void aCallerWhoHangsUpBeforeTheAnswerAbandonsTheCall() {
        Step step = ringing(8001).on(callerGone());
        assertThat(step.events()).containsExactly(new GatewayEvent.CallAbandoned(RED, after(9)));
        assertThat(step.notices()).containsExactly(new SeatNotice(seat(8001), Change.ABANDONED));
        assertThat(step.call().isOpen()).isFalse();
    }

    @Test
    void aConversationThatIsOverBeforeTheAnswerIsAbandoned() {
        assertThat(ringing().on(new CallSignal.Over(LINKED_ID, after(9))).events())
                .containsExactly(new GatewayEvent.CallAbandoned(RED, after(9)));
    }

    @Test
    void anotherChannelThatHangsUpChangesNothing() {
        var other = new CallSignal.HungUp(LINKED_ID, "city-7", after(2));
        assertThat(ringing(8001).on(other).call()).isEqualTo(ringing(8001));
        assertThat(answered().on(other).call()).isEqualTo(answered());
    }

    @Test
    void anAnsweredCallEndsWithTheCallerOrTheConversation() {
        var ended = new GatewayEvent.CallEnded(RED, seat(8002), after(3), after(9));
        Step byCaller = answered().on(callerGone());
        assertThat(byCaller.events()).containsExactly(ended);
        assertThat(byCaller.notices()).containsExactly(new SeatNotice(seat(8002), Change.ENDED));
        assertThat(answered().on(new CallSignal.Over(LINKED_ID, after(9))).events())
                .containsExactly(ended);
        assertThat(byCaller.call().isOpen()).isFalse();
    }

    @Test
    void aCallPassedOnIsAnsweredAgainByTheNextSeat() {
        Step step = answered().on(connected(8003));
        assertThat(step.events()).containsExactly(new GatewayEvent.CallAnswered(RED, seat(8003), after(3), 2));
        assertThat(step.notices())
                .containsExactly(
                        new SeatNotice(seat(8002), Change.ANSWERED_ELSEWHERE),
                        new SeatNotice(seat(8003), Change.ANSWERED));
    }

    @Test
    void whatIsHeardTwiceOrLateChangesNothing() {
        var arrived = new CallSignal.Arrived(LINKED_ID, RED.channelId(), CallKind.EMERGENCY, null, ARRIVED);
        assertThat(ringing(8001).on(arrived)).isEqualTo(Step.quiet(ringing(8001)));
        for (CallSignal late : java.util.List.of(
                arrived, connected(8002), left(8002, false), new CallSignal.Offered(LINKED_ID, seat(8003), after(4)))) {
            assertThat(answered().on(late)).isEqualTo(Step.quiet(answered()));
        }
    }

    @Test
    void nothingHappensToACallThatIsOver() {
        Call ended = answered().on(callerGone()).call();
        Call abandoned = ringing(8001).on(callerGone()).call();
        for (Call over : Set.of(ended, abandoned)) {
            assertThat(over.on(connected(8001))).isEqualTo(Step.quiet(over));
            assertThat(over.on(new CallSignal.Over(LINKED_ID, after(10)))).isEqualTo(Step.quiet(over));
        }
    }
}
