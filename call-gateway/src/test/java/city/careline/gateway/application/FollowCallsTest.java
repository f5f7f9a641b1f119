package city.careline.gateway.application;

import static city.careline.gateway.domain.CallSamples.after;
import static city.careline.gateway.domain.CallSamples.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.gateway.domain.Arrival.Path;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.CallSignal;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.Identification;
import city.careline.gateway.domain.SeatNotice;
import city.careline.gateway.domain.SeatNotice.Change;
import city.careline.runtime.event.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowCallsTest {
    private final Gateway gateway = new Gateway();
    private final FollowCalls follow = gateway.followCalls();
    private long offset;

    private static CallSignal pressed(String id) {
        return new CallSignal.Arrived(id, id, CallKind.EMERGENCY, "hash-of-a-line", after(0));
    }

    private static CallSignal offered(String id) {
        return new CallSignal.Offered(id, seat(8001), after(1));
    }

    private static CallSignal connected(String id) {
        return new CallSignal.Connected(id, seat(8001), after(2));
    }

    private static CallSignal over(String id) {
        return new CallSignal.Over(id, after(9));
    }

    private void record(CallSignal... signals) {
        record(follow, signals);
    }

    private void record(FollowCalls by, CallSignal... signals) {
        offset += 100;
        by.handle(new SignalBatch(List.of(signals), Path.RECORD, new TailPosition("file", offset)));
    }

    private List<String> counted() {
        return gateway.counted.stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    @Test
    void L06_aPressIsDurableWithItsPositionInOneWrite() {
        // When
        record(pressed("c-1"));
        // Then
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived");
        assertThat(gateway.journal.waiting()).hasSize(2);
        assertThat(gateway.journal.tailPosition()).contains(new TailPosition("file", 100));
        assertThat(gateway.journal.listCalls(Instant.EPOCH)).hasSize(1);
    }

    @Test
    void idsAreDerivedFromThePbxAndTheConversation() {
        record(pressed("c-1"));
        var identity =
                gateway.journal.listCalls(Instant.EPOCH).getFirst().arrival().identity();
        assertThat(identity.callId()).isEqualTo(Ids.derived("city", "c-1", "call"));
        assertThat(identity.alarmId()).isEqualTo(Ids.derived("city", "c-1", "alarm"));
        assertThat(identity.originId()).isEqualTo(Ids.derivedOrigin("city", "c-1"));
    }

    @Test
    void L04_theCallerIsIdentifiedByTheLine() {
        gateway.terminals.put(CallSamples.terminal(1));
        record(pressed("c-1"));
        var caller =
                ((GatewayEvent.CallArrived) gateway.formed.getLast()).arrival().caller();
        assertThat(caller.identification()).isEqualTo(Identification.ELDER);
        assertThat(caller.householdId()).isEqualTo(Ids.derived("household"));
    }

    @Test
    void aWholeCallInOneBatchIsToldInOrderAndShownAtTheSeat() {
        record(pressed("c-1"), offered("c-1"), connected("c-1"), over("c-1"));
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived", "CallAnswered", "CallEnded");
        assertThat(gateway.shown)
                .containsExactly(
                        new SeatNotice(seat(8001), Change.OFFERED),
                        new SeatNotice(seat(8001), Change.ANSWERED),
                        new SeatNotice(seat(8001), Change.ENDED));
    }

    @Test
    void aBatchThatComesAgainTellsNothing() {
        record(pressed("c-1"), connected("c-1"));
        record(pressed("c-1"), connected("c-1"));
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived", "CallAnswered");
    }

    @Test
    void signalsOfAConversationWithoutAPressMeanNothing() {
        record(offered("seat-to-seat"), connected("seat-to-seat"), over("seat-to-seat"));
        assertThat(gateway.formed).isEmpty();
        assertThat(gateway.journal.tailPosition()).contains(new TailPosition("file", 100));
    }

    @Test
    void nothingNewWithoutAPositionIsNotWritten() {
        gateway.journal.fail(true);
        follow.handle(SignalBatch.live(List.of(over("unknown"))));
        assertThat(gateway.pastJournal()).isZero();
    }

    @Test
    void afterAKillTheSuccessorKnowsOpenCallsAndTheSeatsSeeThem() {
        // Given
        record(pressed("c-1"), offered("c-1"), pressed("c-2"), connected("c-2"), pressed("c-3"), over("c-3"));
        record(pressed("c-4"), connected("c-4"), over("c-4"));
        gateway.shown.clear();
        gateway.counted.clear();
        // When
        FollowCalls successor = gateway.followCalls();
        record(successor, pressed("c-1"), connected("c-1"), over("c-2"), over("c-3"), over("c-4"));
        // Then
        assertThat(gateway.shown)
                .containsExactly(
                        new SeatNotice(seat(8001), Change.OFFERED),
                        new SeatNotice(seat(8001), Change.ANSWERED),
                        new SeatNotice(seat(8001), Change.ANSWERED),
                        new SeatNotice(seat(8001), Change.ENDED));
        assertThat(counted()).containsExactly("CallAnswered", "CallEnded");
    }

    @Test
    void L06_withAFailingJournalThePressGoesStraightToKafka() {
        gateway.journal.fail(true);
        record(pressed("c-1"));
        assertThat(gateway.sentDirectly).hasSize(2);
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived");
        assertThat(gateway.pastJournal()).isEqualTo(1);
    }

    @Test
    void whatTheJournalMissedIsWrittenWhenItIsBack() {
        // Given
        gateway.journal.fail(true);
        record(pressed("c-1"));
        gateway.journal.fail(false);
        // When
        record();
        // Then
        assertThat(gateway.journal.listCalls(Instant.EPOCH)).hasSize(1).allMatch(Call::isOpen);
        assertThat(gateway.journal.waiting()).isEmpty();
        assertThat(gateway.journal.tailPosition()).contains(new TailPosition("file", 200));
    }

    @Test
    void L06_withNeitherJournalNorKafkaTheBatchMustComeAgain() {
        // Given
        gateway.journal.fail(true);
        gateway.kafkaAway(true);
        assertThatThrownBy(() -> record(pressed("c-1"))).isInstanceOf(JournalUnavailable.class);
        assertThat(gateway.counted).isEmpty();
        // When
        gateway.kafkaAway(false);
        record(pressed("c-1"));
        // Then
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived");
    }

    @Test
    void theLiveConnectionAnnouncesWhatTheRecordDoesNotTell() {
        follow.handle(SignalBatch.live(List.of(pressed("c-1"))));
        follow.handle(SignalBatch.live(List.of(connected("c-1"), over("c-1"))));
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived", "CallAnswered", "CallEnded");
        assertThat(gateway.secondPath()).isEqualTo(1);
    }

    @Test
    void theRecordHasTheWordOnItsOwnCalls() {
        record(pressed("c-1"), connected("c-1"));
        follow.handle(SignalBatch.live(List.of(pressed("c-1"), over("c-1"))));
        assertThat(counted()).containsExactly("RedKeyPressed", "CallArrived", "CallAnswered");
        assertThat(gateway.secondPath()).isZero();
    }

    @Test
    void callsThatAreLongOverAreForgotten() {
        record(pressed("c-1"), over("c-1"), pressed("open"));
        gateway.clock(gateway.instant().plus(Duration.ofDays(2)));
        record();
        record(pressed("c-1"), pressed("open"));
        assertThat(counted()).hasSize(7);
    }
}
