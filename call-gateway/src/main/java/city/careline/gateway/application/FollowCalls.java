package city.careline.gateway.application;

import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.Arrival.Path;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallIdentity;
import city.careline.gateway.domain.CallSignal;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.SeatNotice;
import city.careline.gateway.domain.SeatNotice.Change;
import city.careline.gateway.domain.Step;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the PBX says into calls and alarms. A batch's events, the calls' new states and the reading position are
 * one durable write; when the journal fails, the events go straight to Kafka and the states are written later. Signals
 * seen before change nothing, so a batch may always come again. One batch at a time.
 */
@ApplicationScoped
public class FollowCalls {
    private static final Logger LOG = Logger.getLogger(FollowCalls.class);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Journal journal;
    private final OutgoingEvents outgoing;
    private final Deliveries deliveries;
    private final IdentifyCaller identify;
    private final Screens screens;
    private final Measurements measurements;
    private final InstantSource clock;
    private final String systemName;
    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, Call> unsaved = new LinkedHashMap<>();
    private boolean restored;
    private Instant forgotAt = Instant.EPOCH;

    /** Follows the calls of one PBX, which is known by its system name. */
    public FollowCalls(
            Journal journal,
            OutgoingEvents outgoing,
            Deliveries deliveries,
            IdentifyCaller identify,
            Screens screens,
            Measurements measurements,
            InstantSource clock,
            @ConfigProperty(name = "careline.pbx.system-name") String systemName) {
        this.journal = journal;
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.identify = identify;
        this.screens = screens;
        this.measurements = measurements;
        this.clock = clock;
        this.systemName = systemName;
    }

    /**
     * Takes the signals; returns when their outputs are durable.
     *
     * @throws JournalUnavailable when neither the journal nor Kafka took them: the same batch must come again
     */
    public synchronized void handle(SignalBatch batch) {
        restore();
        var changed = new LinkedHashMap<String, Call>();
        var steps = new ArrayList<Step>();
        for (CallSignal signal : batch.signals()) {
            @Nullable Step step = step(signal, batch.path(), changed);
            if (step != null) {
                changed.put(signal.linkedId(), step.call());
                steps.add(step);
            }
        }
        List<GatewayEvent> events =
                steps.stream().flatMap(step -> step.events().stream()).toList();
        keep(batch.position(), changed, events);
        calls.putAll(changed);
        forget();
        tell(events, steps);
    }

    private @Nullable Step step(CallSignal signal, Path path, Map<String, Call> changed) {
        @Nullable Call before = changed.getOrDefault(signal.linkedId(), calls.get(signal.linkedId()));
        if (before == null) {
            return signal instanceof CallSignal.Arrived arrived ? Call.arrive(arrival(arrived, path)) : null;
        }
        if (path == Path.LIVE && before.arrival().path() != Path.LIVE) {
            return null;
        }
        Step step = before.on(signal);
        return step.call().equals(before) ? null : step;
    }

    private Arrival arrival(CallSignal.Arrived arrived, Path path) {
        String linkedId = arrived.linkedId();
        var identity = new CallIdentity(
                linkedId,
                Ids.derived(systemName, linkedId, "call"),
                Ids.derived(systemName, linkedId, "alarm"),
                Ids.derivedOrigin(systemName, linkedId));
        Caller caller = identify.handle(new IdentifyCaller.Sender.Line(arrived.lineHash()));
        measurements.identified(caller);
        if (path == Path.LIVE) {
            measurements.tookSecondPath();
        }
        return new Arrival(identity, arrived.channelId(), arrived.kind(), caller, arrived.at(), path);
    }

    private void keep(@Nullable TailPosition position, Map<String, Call> changed, List<GatewayEvent> events) {
        if (position == null && changed.isEmpty() && unsaved.isEmpty()) {
            return;
        }
        List<OutgoingEvent> forms = events.stream().map(outgoing::of).toList();
        var states = new LinkedHashMap<>(unsaved);
        states.putAll(changed);
        try {
            journal.write(new Journal.Entry(position, List.copyOf(states.values()), forms));
            unsaved.clear();
            deliveries.wake();
        } catch (JournalUnavailable e) {
            LOG.errorf("%s; %d events go straight to Kafka", e.getMessage(), forms.size());
            measurements.wentPastTheJournal();
            if (!deliveries.sendNow(forms)) {
                throw e;
            }
            unsaved.putAll(changed);
        }
    }

    private void tell(List<GatewayEvent> events, List<Step> steps) {
        events.forEach(measurements::told);
        for (Step step : steps) {
            log(step);
            if (!step.notices().isEmpty()) {
                screens.show(step.call(), step.notices());
            }
        }
    }

    private static void log(Step step) {
        CallIdentity identity = step.call().arrival().identity();
        MDC.put("callId", identity.callId().toString());
        MDC.put("originId", identity.originId());
        step.events().forEach(event -> LOG.info(event.getClass().getSimpleName()));
        MDC.remove("callId");
        MDC.remove("originId");
    }

    /** After a start the calls of the last day are known again, and the seats see what they saw. */
    private void restore() {
        if (restored) {
            return;
        }
        try {
            for (Call call : journal.listCalls(clock.instant().minus(MEMORY))) {
                if (calls.putIfAbsent(call.arrival().identity().linkedId(), call) == null && call.isOpen()) {
                    screens.show(call, noticesOf(call));
                }
            }
            restored = true;
        } catch (JournalUnavailable e) {
            LOG.errorf("open calls are not known yet: %s", e.getMessage());
        }
    }

    private static List<SeatNotice> noticesOf(Call call) {
        return switch (call) {
            case Call.Ringing ringing ->
                ringing.offered().stream()
                        .map(seat -> new SeatNotice(seat, Change.OFFERED))
                        .toList();
            case Call.Answered answered -> List.of(new SeatNotice(answered.seat(), Change.ANSWERED));
            case Call.Ended ended -> List.of();
            case Call.Abandoned abandoned -> List.of();
        };
    }

    /** What is over for a day will not be heard of again; the journal forgets it as well. */
    private void forget() {
        Instant now = clock.instant();
        if (forgotAt.plus(Duration.ofHours(1)).isBefore(now)) {
            forgotAt = now;
            Instant before = now.minus(MEMORY);
            calls.values()
                    .removeIf(call -> !call.isOpen() && call.arrival().at().isBefore(before));
        }
    }
}
