package city.careline.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.gateway.CallAbandoned;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every journal must do. */
public abstract class JournalContract {

    /** The journal under test, empty at the beginning of each test. */
    protected abstract Journal journal();

    /** An event with an id made from the name. */
    protected static OutgoingEvent event(String name) {
        var payload = new CallAbandoned(
                Ids.derived(name, "call"),
                city.careline.contracts.gateway.CallKind.EMERGENCY,
                CallSamples.ARRIVED,
                1_200);
        return OutgoingEvent.of(
                CallAbandoned.TYPE,
                payload,
                Ids.derived(name),
                "subject-" + name,
                "key-" + name,
                CallSamples.ARRIVED,
                Ids.derivedOrigin(name));
    }

    /** A device's alarm with a derived id. */
    protected static DeviceAlarm alarm(String reference) {
        return new DeviceAlarm(
                Ids.derived("device", "device-1", reference),
                Ids.derivedOrigin(reference),
                "device-1",
                reference,
                Caller.unknown(null),
                CallSamples.ARRIVED);
    }

    /** A call under an id of its own. */
    protected static Call ringing(String linkedId) {
        return new Call.Ringing(CallSamples.arrival(CallKind.EMERGENCY, linkedId), Set.of(CallSamples.seat(8001)));
    }

    /** The same call after the caller hung up. */
    protected static Call abandoned(String linkedId) {
        return new Call.Abandoned(CallSamples.arrival(CallKind.EMERGENCY, linkedId), CallSamples.after(5));
    }

    private List<OutgoingEvent> waiting() {
        return journal().listPending(100).stream().map(Journal.Pending::event).toList();
    }

    private void write(List<Call> calls, List<OutgoingEvent> events) {
        journal().write(new Journal.Entry(null, calls, events));
    }

    @Test
    void remembersHowFarTheRecordWasRead() {
        assertThat(journal().tailPosition()).isEmpty();
        journal().write(new Journal.Entry(new TailPosition("file-1", 100), List.of(), List.of()));
        journal().write(new Journal.Entry(new TailPosition("file-2", 7), List.of(), List.of()));
        write(List.of(ringing("a")), List.of());
        assertThat(journal().tailPosition()).contains(new TailPosition("file-2", 7));
    }

    @Test
    void givesEventsBackInTheOrderTheyWereWritten() {
        write(List.of(), List.of(event("a"), event("b")));
        write(List.of(), List.of(event("c")));
        assertThat(waiting()).containsExactly(event("a"), event("b"), event("c"));
        assertThat(journal().listPending(2)).hasSize(2);
        assertThat(journal().backlog()).isEqualTo(3);
    }

    @Test
    void anEventThatWaitsIsNotAddedTwice() {
        write(List.of(), List.of(event("a")));
        write(List.of(), List.of(event("a"), event("b")));
        assertThat(waiting()).containsExactly(event("a"), event("b"));
    }

    @Test
    void anAcknowledgedEventIsGone() {
        write(List.of(), List.of(event("a"), event("b"), event("c")));
        journal().acknowledge(journal().listPending(2));
        assertThat(waiting()).containsExactly(event("c"));
        assertThat(journal().backlog()).isEqualTo(1);
    }

    @Test
    void knowsEveryStateOfACallAgain() {
        var arrival = CallSamples.arrival(CallKind.SERVICE, "all");
        for (Call state : List.of(
                ringing("all"),
                new Call.Answered(arrival, CallSamples.seat(8002), CallSamples.after(2), 2),
                new Call.Ended(arrival, CallSamples.seat(8002), CallSamples.after(2), CallSamples.after(9)),
                abandoned("all"))) {
            write(List.of(state), List.of());
            assertThat(journal().listCalls(Instant.EPOCH)).containsExactly(state);
        }
    }

    @Test
    void listsOpenCallsAndThoseSinceAnInstant() {
        write(List.of(ringing("open"), abandoned("over")), List.of());
        assertThat(journal().listCalls(CallSamples.after(60))).containsExactly(ringing("open"));
        assertThat(journal().listCalls(CallSamples.ARRIVED)).hasSize(2);
    }

    @Test
    void G03_anAlarmIsTakenOnce() {
        assertThat(journal().writeAlarm(alarm("1"), event("alarm"))).isTrue();
        journal().acknowledge(journal().listPending(1));
        assertThat(journal().writeAlarm(alarm("1"), event("alarm"))).isFalse();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void forgetsWhatIsOverButNeverWhatIsOpenOrWaits() {
        write(List.of(ringing("open"), abandoned("over")), List.of(event("a")));
        journal().writeAlarm(alarm("1"), event("b"));
        journal().forget(CallSamples.after(60));
        assertThat(journal().listCalls(Instant.EPOCH)).containsExactly(ringing("open"));
        assertThat(waiting()).containsExactly(event("a"), event("b"));
        assertThat(journal().writeAlarm(alarm("1"), event("b"))).isTrue();
    }

    @Test
    void saysThatItCanBeWritten() {
        assertThat(journal().isWritable()).isTrue();
        assertThat(journal().isWritable()).isTrue();
    }
}
