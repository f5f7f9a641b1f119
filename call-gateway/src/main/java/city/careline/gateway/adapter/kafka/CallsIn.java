package city.careline.gateway.adapter.kafka;

import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.gateway.application.RefreshSeats;
import city.careline.gateway.application.Schemas;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Writes the history of calls from the gateway's own events, so that a call never waits for the database. */
@ApplicationScoped
public class CallsIn {
    private static final Logger LOG = Logger.getLogger(CallsIn.class);
    private static final EventHandlers HANDLERS = EventHandlers.none()
            .on(CallArrived.TYPE, CallRows::arrived)
            .on(CallAnswered.TYPE, CallRows::answered)
            .on(CallAbandoned.TYPE, CallRows::abandoned)
            .on(CallEnded.TYPE, CallRows::ended);

    private final EventConsumer consumer;
    private final Schemas schemas;
    private final RefreshSeats refresh;

    /** Begins when the tables are there. */
    public CallsIn(EventConsumer consumer, Schemas schemas, RefreshSeats refresh) {
        this.consumer = consumer;
        this.schemas = schemas;
        this.refresh = refresh;
    }

    /** One event of a call; its end begins the seat's wrap-up. */
    @Incoming("calls")
    public Uni<Void> on(ConsumerRecord<String, String> kafka) {
        return schemas.migrated()
                .chain(() -> consumer.consume(kafka, HANDLERS))
                .call(() -> refresh.handle()
                        .onFailure()
                        .invoke(e -> LOG.debugf("seats are refreshed later: %s", e.toString()))
                        .onFailure()
                        .recoverWithNull());
    }
}
