package city.careline.gateway.application;

import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes an IP terminal's alarm: journal first, else straight to Kafka; one of the two suffices. */
@ApplicationScoped
public class RaiseAlarm {
    private static final Logger LOG = Logger.getLogger(RaiseAlarm.class);

    private final Journal journal;
    private final OutgoingEvents outgoing;
    private final Deliveries deliveries;
    private final IdentifyCaller identify;
    private final Measurements measurements;
    private final InstantSource clock;

    /** Needs no database. */
    public RaiseAlarm(
            Journal journal,
            OutgoingEvents outgoing,
            Deliveries deliveries,
            IdentifyCaller identify,
            Measurements measurements,
            InstantSource clock) {
        this.journal = journal;
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.identify = identify;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Durable, now or by an earlier message with the same reference. */
        record Taken(UUID alarmId) implements Outcome {}

        /** Neither the journal nor Kafka took it; the device must repeat it. */
        record NotTaken() implements Outcome {}
    }

    /**
     * Takes the alarm; blocks until it is durable.
     *
     * @param reference the device's own number of the message; repeated, it is the same alarm
     * @param raisedAt the device's time, absent when it has no clock; a time in the future counts as now
     */
    public Outcome handle(String deviceId, String reference, @Nullable Instant raisedAt) {
        Instant now = clock.instant();
        Caller caller = identify.handle(new IdentifyCaller.Sender.Device(deviceId));
        var alarm = new DeviceAlarm(
                Ids.derived("device", deviceId, reference, "alarm"),
                Ids.derivedOrigin("device", deviceId, reference),
                deviceId,
                reference,
                caller,
                raisedAt == null || raisedAt.isAfter(now) ? now : raisedAt);
        var event = new GatewayEvent.DeviceAlarmRaised(alarm);
        return keep(alarm, event) ? new Outcome.Taken(alarm.alarmId()) : new Outcome.NotTaken();
    }

    private boolean keep(DeviceAlarm alarm, GatewayEvent event) {
        OutgoingEvent form = outgoing.of(event);
        try {
            if (journal.writeAlarm(alarm, form)) {
                deliveries.wake();
                told(alarm, event);
            }
            return true;
        } catch (JournalUnavailable e) {
            LOG.errorf("%s; the alarm goes straight to Kafka, originId=%s", e.getMessage(), alarm.originId());
            measurements.wentPastTheJournal();
        }
        boolean sent = deliveries.sendNow(List.of(form));
        if (sent) {
            told(alarm, event);
        }
        return sent;
    }

    private void told(DeviceAlarm alarm, GatewayEvent event) {
        measurements.identified(alarm.caller());
        measurements.told(event);
        MDC.put("originId", alarm.originId());
        LOG.infof("DeviceAlarmRaised alarmId=%s", alarm.alarmId());
        MDC.remove("originId");
    }
}
