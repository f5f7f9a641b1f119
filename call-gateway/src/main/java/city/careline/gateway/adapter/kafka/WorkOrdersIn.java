package city.careline.gateway.adapter.kafka;

import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.gateway.application.Schemas;
import city.careline.gateway.application.Screens;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Knows which incidents are open at dispatch, for the screen pop. */
@ApplicationScoped
public class WorkOrdersIn {
    private final EventConsumer consumer;
    private final Schemas schemas;
    private final Screens screens;

    /** Begins when the tables are there. */
    public WorkOrdersIn(EventConsumer consumer, Schemas schemas, Screens screens) {
        this.consumer = consumer;
        this.schemas = schemas;
        this.screens = screens;
    }

    /** One event of a work order; whoever looks at a call from there is told after the commit. */
    @Incoming("work-orders")
    public Uni<Void> on(ConsumerRecord<String, String> kafka) {
        var touched = new AtomicReference<IncidentRows.@Nullable Touched>();
        EventHandlers handlers = EventHandlers.none()
                .on(
                        IncidentOpened.TYPE,
                        (tx, event) -> IncidentRows.opened(tx, event.payload())
                                .invoke(touched::set)
                                .replaceWithVoid())
                .on(
                        SignalJoined.TYPE,
                        (tx, event) -> IncidentRows.joined(tx, event.payload())
                                .invoke(touched::set)
                                .replaceWithVoid())
                .on(
                        WorkOrderCancelled.TYPE,
                        (tx, event) -> IncidentRows.ended(
                                        tx,
                                        event.payload().workOrderId(),
                                        event.payload().cancelledAt())
                                .invoke(touched::set)
                                .replaceWithVoid())
                .on(
                        WorkOrderClosed.TYPE,
                        (tx, event) -> IncidentRows.ended(
                                        tx,
                                        event.payload().workOrderId(),
                                        event.payload().closedAt())
                                .invoke(touched::set)
                                .replaceWithVoid());
        return schemas.migrated().chain(() -> consumer.consume(kafka, handlers)).invoke(() -> {
            IncidentRows.@Nullable Touched home = touched.get();
            if (home != null) {
                screens.incidentChanged(home.callIds(), home.householdId());
            }
        });
    }
}
