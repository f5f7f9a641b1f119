package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.dispatch.application.NoteCall;
import city.careline.dispatch.application.OpenIncident;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import city.careline.runtime.inbox.Lanes;
import city.careline.runtime.inbox.Received;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Presses and calls. Alarms are shared among the instances; {@link AlarmsAgain} takes those of a dead one. */
@ApplicationScoped
public class GatewayEventsIn {
    private static final int AT_ONCE = 64;

    private final EventConsumer consumer;
    private final OpenIncident openIncident;
    private final Timer pressToFirstOffer;
    private final EventHandlers calls;
    private final Lanes alarmLanes = new Lanes(AT_ONCE);
    private final Lanes callLanes = new Lanes(AT_ONCE);

    /** Registers its metric. */
    public GatewayEventsIn(EventConsumer consumer, OpenIncident openIncident, NoteCall noteCall, MeterRegistry meters) {
        this.consumer = consumer;
        this.openIncident = openIncident;
        this.pressToFirstOffer = Timer.builder("careline_dispatch_press_to_first_offer")
                .publishPercentileHistogram()
                .register(meters);
        this.calls = EventHandlers.none()
                .on(
                        CallArrived.TYPE,
                        (tx, event) -> noteCall.handle(
                                work(tx, event.now()),
                                event.payload().callId(),
                                new NoteCall.News.Arrived(event.header().originId())))
                .on(CallAnswered.TYPE, (tx, event) -> {
                    CallAnswered call = event.payload();
                    return noteCall.handle(
                            work(tx, event.now()),
                            call.callId(),
                            new NoteCall.News.Answered(
                                    event.header().originId(),
                                    call.seatId(),
                                    Objects.requireNonNullElse(call.operatorId(), "seat:" + call.seatId()),
                                    call.answeredAt()));
                })
                .on(
                        CallAbandoned.TYPE,
                        (tx, event) -> noteCall.handle(
                                work(tx, event.now()),
                                event.payload().callId(),
                                new NoteCall.News.Abandoned(
                                        event.header().originId(),
                                        event.payload().abandonedAt())))
                .on(CallEnded.TYPE, (tx, event) -> Uni.createFrom().voidItem());
    }

    /** Alarms, those of different homes at once. */
    @Incoming("alarms")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> alarm(Message<String> message) {
        return alarmLanes.admit(message, this::alarm);
    }

    /** An alarm; the time from press to first offer is taken after the commit. */
    Uni<Void> alarm(ConsumerRecord<String, String> kafka) {
        var first = new AtomicReference<@Nullable FirstOffer>();
        var handlers = EventHandlers.none()
                .on(
                        AlarmRaised.TYPE,
                        (tx, event) -> openIncident
                                .handle(
                                        work(tx, event.now()),
                                        Inbound.alarm(
                                                event.payload(), event.header().originId()))
                                .invoke(outcome -> first.set(firstOffer(outcome, event)))
                                .replaceWithVoid());
        return consumer.consume(kafka, handlers).invoke(() -> {
            FirstOffer made = first.get();
            if (made != null) {
                pressToFirstOffer.record(made.elapsed());
            }
        });
    }

    /** A call rings, is answered, is abandoned or ends; different calls at once. */
    @Incoming("calls")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> call(Message<String> message) {
        return callLanes.admit(message, kafka -> consumer.consume(kafka, calls));
    }

    private static @Nullable FirstOffer firstOffer(OpenIncident.Outcome outcome, Received<AlarmRaised> event) {
        return outcome instanceof OpenIncident.Outcome.Opened opened && opened.offers() > 0
                ? new FirstOffer(event.payload().raisedAt(), event.now(), System.nanoTime())
                : null;
    }

    private static ReceivedWork work(SqlConnection tx, Instant now) {
        return new ReceivedWork(tx, now);
    }

    /** When a first offer was written; what follows until the commit is measured on the machine's own clock. */
    private record FirstOffer(Instant raisedAt, Instant writtenAt, long writtenNanos) {
        Duration elapsed() {
            Duration until = Duration.between(raisedAt, writtenAt);
            return (until.isNegative() ? Duration.ZERO : until).plusNanos(System.nanoTime() - writtenNanos);
        }
    }
}
