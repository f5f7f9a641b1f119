package city.careline.gateway.adapter.kafka;

import static city.careline.gateway.domain.CallSamples.after;
import static city.careline.gateway.domain.CallSamples.arrival;
import static city.careline.gateway.domain.CallSamples.seat;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.Topics;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.gateway.adapter.index.SeatBoard;
import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.SeatSession;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayEventsOutTest {
    private final SeatBoard seats = new SeatBoard();
    private final GatewayEventsOut out = new GatewayEventsOut("city", seats);
    private final Arrival red = arrival(CallKind.EMERGENCY);

    private static Arrival from(Caller caller) {
        Arrival any = arrival(CallKind.EMERGENCY);
        return new Arrival(any.identity(), any.channelId(), any.kind(), caller, any.at(), any.path());
    }

    private static <T> T read(OutgoingEvent event, Class<T> type) {
        return Json.read(event.payload(), type);
    }

    @Test
    void L06_aPressCarriesDerivedIdsAndItsOrigin() {
        OutgoingEvent event = out.of(new GatewayEvent.RedKeyPressed(red));
        assertThat(event.topic()).isEqualTo(Topics.ALARMS.name());
        assertThat(event.header().id())
                .isEqualTo(Ids.derived("city", CallSamples.LINKED_ID, AlarmRaised.TYPE.name(), "1"));
        assertThat(event.header().originId()).isEqualTo(red.identity().originId());
        assertThat(event.header().source()).isEqualTo("gateway");
        AlarmRaised alarm = read(event, AlarmRaised.class);
        assertThat(alarm.alarmId()).isEqualTo(red.identity().alarmId());
        assertThat(alarm.callId()).isEqualTo(red.identity().callId());
        assertThat(alarm.source()).isEqualTo(AlarmSource.RED_KEY);
        assertThat(alarm.elderIds()).hasSize(1);
        assertThat(alarm.raisedAt()).isEqualTo(CallSamples.ARRIVED);
    }

    @Test
    void signalsOfOneHomeShareAKeyElseOfOneLineElseOfOneSource() {
        assertThat(out.of(new GatewayEvent.RedKeyPressed(red)).key())
                .isEqualTo(Ids.derived("household").toString());
        assertThat(out.of(new GatewayEvent.RedKeyPressed(from(Caller.unknown("line-hash"))))
                        .key())
                .isEqualTo("line-hash");
        assertThat(out.of(new GatewayEvent.RedKeyPressed(from(Caller.withheld())))
                        .key())
                .isEqualTo(red.identity().callId().toString());
    }

    @Test
    void G03_aDevicesAlarmHasNoCallAndIsKeyedByItsHomeOrItself() {
        var alarm = new DeviceAlarm(
                Ids.derived("alarm"), Ids.derivedOrigin("o"), "device-1", "7", Caller.unknown(null), after(0));
        OutgoingEvent event = out.of(new GatewayEvent.DeviceAlarmRaised(alarm));
        assertThat(event.key()).isEqualTo("device-1");
        assertThat(event.header().id()).isEqualTo(Ids.derived("device", "device-1", "7", AlarmRaised.TYPE.name(), "1"));
        AlarmRaised payload = read(event, AlarmRaised.class);
        assertThat(payload.callId()).isNull();
        assertThat(payload.deviceId()).isEqualTo("device-1");
        assertThat(payload.source()).isEqualTo(AlarmSource.IP_TERMINAL);
    }

    @Test
    void anAnswerNamesTheOperatorAndHowLongItTook() {
        seats.replace(List.of(SeatSession.open(Ids.derived("s"), seat(8001), "operator-1", after(0))));
        var answered = new GatewayEvent.CallAnswered(red, seat(8001), after(2.5), 1);
        OutgoingEvent event = out.of(answered);
        CallAnswered payload = read(event, CallAnswered.class);
        assertThat(payload.operatorId()).isEqualTo("operator-1");
        assertThat(payload.answerMillis()).isEqualTo(2_500);
        assertThat(event.key()).isEqualTo(red.identity().callId().toString());
        var again = out.of(new GatewayEvent.CallAnswered(red, seat(8002), after(3), 2));
        assertThat(again.header().id()).isNotEqualTo(event.header().id());
        assertThat(read(again, CallAnswered.class).operatorId()).isNull();
    }

    @Test
    void arrivalAbandonAndEndTellTheirTimes() {
        assertThat(read(out.of(new GatewayEvent.CallArrived(red)), CallArrived.class)
                        .arrivedAt())
                .isEqualTo(CallSamples.ARRIVED);
        assertThat(read(out.of(new GatewayEvent.CallAbandoned(red, after(4))), CallAbandoned.class)
                        .waitedMillis())
                .isEqualTo(4_000);
        assertThat(read(out.of(new GatewayEvent.CallEnded(red, seat(8001), after(2), after(9))), CallEnded.class)
                        .talkMillis())
                .isEqualTo(7_000);
    }

    @Test
    void aClockThatStepsBackMakesNobodyWaitLessThanNothing() {
        assertThat(read(out.of(new GatewayEvent.CallAbandoned(red, after(-4))), CallAbandoned.class)
                        .waitedMillis())
                .isZero();
    }
}
