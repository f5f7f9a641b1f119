package city.careline.gateway.adapter.kafka;

import city.careline.contracts.EventType;
import city.careline.contracts.Risk;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.contracts.gateway.CallKind;
import city.careline.contracts.gateway.Identification;
import city.careline.gateway.application.OutgoingEvents;
import city.careline.gateway.application.Seats;
import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.SeatSession;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Our events as the other services know them, under ids that every gateway and every replay finds again. */
@ApplicationScoped
public class GatewayEventsOut implements OutgoingEvents {
    private final String systemName;
    private final Seats seats;

    /** Knows the PBX's name, for the ids, and who sits where. */
    public GatewayEventsOut(@ConfigProperty(name = "careline.pbx.system-name") String systemName, Seats seats) {
        this.systemName = systemName;
        this.seats = seats;
    }

    @Override
    public OutgoingEvent of(GatewayEvent event) {
        return switch (event) {
            case GatewayEvent.RedKeyPressed it -> alarm(it.arrival());
            case GatewayEvent.DeviceAlarmRaised it -> alarm(it.alarm());
            case GatewayEvent.CallArrived it -> call(CallArrived.TYPE, arrived(it.arrival()), it.arrival(), it.at(), 1);
            case GatewayEvent.CallAnswered it ->
                call(CallAnswered.TYPE, answered(it), it.arrival(), it.at(), it.ordinal());
            case GatewayEvent.CallAbandoned it ->
                call(
                        CallAbandoned.TYPE,
                        new CallAbandoned(
                                callId(it.arrival()),
                                kind(it.arrival()),
                                it.at(),
                                millis(it.arrival().at(), it.at())),
                        it.arrival(),
                        it.at(),
                        1);
            case GatewayEvent.CallEnded it ->
                call(
                        CallEnded.TYPE,
                        new CallEnded(
                                callId(it.arrival()),
                                kind(it.arrival()),
                                it.seat().value(),
                                it.at(),
                                millis(it.answeredAt(), it.at())),
                        it.arrival(),
                        it.at(),
                        1);
        };
    }

    private OutgoingEvent alarm(Arrival arrival) {
        var ids = arrival.identity();
        Caller caller = arrival.caller();
        var payload = payload(ids.alarmId(), ids.callId(), AlarmSource.RED_KEY, null, caller, arrival.at());
        return OutgoingEvent.of(
                AlarmRaised.TYPE,
                payload,
                Ids.derived(systemName, ids.linkedId(), AlarmRaised.TYPE.name(), "1"),
                ids.alarmId().toString(),
                key(caller, ids.callId().toString()),
                arrival.at(),
                ids.originId());
    }

    private static OutgoingEvent alarm(DeviceAlarm alarm) {
        var payload = payload(
                alarm.alarmId(), null, AlarmSource.IP_TERMINAL, alarm.deviceId(), alarm.caller(), alarm.raisedAt());
        return OutgoingEvent.of(
                AlarmRaised.TYPE,
                payload,
                Ids.derived("device", alarm.deviceId(), alarm.reference(), AlarmRaised.TYPE.name(), "1"),
                alarm.alarmId().toString(),
                key(alarm.caller(), alarm.deviceId()),
                alarm.raisedAt(),
                alarm.originId());
    }

    private static AlarmRaised payload(
            UUID alarmId,
            @Nullable UUID callId,
            AlarmSource source,
            @Nullable String deviceId,
            Caller caller,
            Instant raisedAt) {
        return new AlarmRaised(
                alarmId,
                callId,
                source,
                Identification.valueOf(caller.identification().name()),
                caller.lineHash(),
                deviceId,
                caller.terminalId(),
                caller.householdId(),
                caller.elderIds(),
                caller.regionCode(),
                Risk.valueOf(caller.risk().name()),
                raisedAt);
    }

    /** Signals from one home stay in order: the household, else the line, else the device or the call itself. */
    private static String key(Caller caller, String otherwise) {
        if (caller.householdId() != null) {
            return caller.householdId().toString();
        }
        return caller.lineHash() != null ? caller.lineHash() : otherwise;
    }

    private <T> OutgoingEvent call(EventType<T> type, T payload, Arrival arrival, Instant at, int ordinal) {
        var ids = arrival.identity();
        String callId = ids.callId().toString();
        return OutgoingEvent.of(
                type,
                payload,
                Ids.derived(systemName, ids.linkedId(), type.name(), String.valueOf(ordinal)),
                callId,
                callId,
                at,
                ids.originId());
    }

    private static CallArrived arrived(Arrival arrival) {
        Caller caller = arrival.caller();
        return new CallArrived(
                callId(arrival),
                kind(arrival),
                caller.lineHash(),
                caller.terminalId(),
                caller.householdId(),
                caller.elderIds(),
                caller.regionCode(),
                arrival.at());
    }

    private CallAnswered answered(GatewayEvent.CallAnswered event) {
        return new CallAnswered(
                callId(event.arrival()),
                kind(event.arrival()),
                event.seat().value(),
                seats.at(event.seat()).map(SeatSession::operatorId).orElse(null),
                event.at(),
                millis(event.arrival().at(), event.at()));
    }

    private static UUID callId(Arrival arrival) {
        return arrival.identity().callId();
    }

    private static CallKind kind(Arrival arrival) {
        return CallKind.valueOf(arrival.kind().name());
    }

    /** The PBX's clock may step back; nobody waits less than nothing. */
    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
