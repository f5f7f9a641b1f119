package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.dispatch.application.Absent;
import city.careline.dispatch.application.NoteHold;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import city.careline.runtime.inbox.Lanes;
import city.careline.runtime.inbox.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Billing's answers to orders placed. */
@ApplicationScoped
public class BillingEventsIn {
    private static final int AT_ONCE = 64;

    private final EventConsumer consumer;
    private final NoteHold noteHold;
    private final EventHandlers handlers;
    private final Lanes lanes = new Lanes(AT_ONCE);

    /** Knows which news is which. */
    public BillingEventsIn(EventConsumer consumer, NoteHold noteHold) {
        this.consumer = consumer;
        this.noteHold = noteHold;
        this.handlers = EventHandlers.none()
                .on(HoldGranted.TYPE, (tx, event) -> {
                    HoldGranted hold = event.payload();
                    return note(
                            tx,
                            event,
                            hold.workOrderId(),
                            new HoldNews.Granted(hold.holdId(), hold.heldFen(), hold.selfPayFen()));
                })
                .on(
                        HoldRefused.TYPE,
                        (tx, event) -> note(
                                tx,
                                event,
                                event.payload().workOrderId(),
                                new HoldNews.Refused(event.payload().reason())))
                .on(HoldCaptured.TYPE, (tx, event) -> {
                    HoldCaptured hold = event.payload();
                    return note(
                            tx,
                            event,
                            hold.workOrderId(),
                            new HoldNews.Captured(
                                    hold.holdId(), hold.capturedFen(), hold.releasedFen(), hold.selfPayFen()));
                })
                .on(
                        HoldReleased.TYPE,
                        (tx, event) -> note(
                                tx,
                                event,
                                event.payload().workOrderId(),
                                new HoldNews.Released(
                                        event.payload().holdId(),
                                        event.payload().releasedFen())));
    }

    /** News of holds, of different orders at once. */
    @Incoming("holds")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> on(Message<String> message) {
        return lanes.admit(message, kafka -> consumer.consume(kafka, handlers));
    }

    private Uni<Void> note(SqlConnection tx, Received<?> event, UUID workOrderId, HoldNews news) {
        return noteHold.handle(new ReceivedWork(tx, event.now()), new WorkOrderId(workOrderId), news)
                .onFailure(Absent.class)
                .transform(absent -> new PoisonEvent("hold for an order never placed", absent));
    }
}
