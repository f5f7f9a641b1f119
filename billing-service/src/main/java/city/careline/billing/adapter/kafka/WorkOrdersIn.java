package city.careline.billing.adapter.kafka;

import city.careline.billing.application.BooksIn;
import city.careline.billing.application.CancelOrder;
import city.careline.billing.application.CaptureVisit;
import city.careline.billing.application.PlaceHold;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Visit;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import city.careline.runtime.inbox.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Follows service orders: placed, visited, cancelled. Emergencies and welfare checks need no quota: their visits and
 * cancellations are passed over.
 */
@ApplicationScoped
public class WorkOrdersIn {
    private static final Logger LOG = Logger.getLogger(WorkOrdersIn.class);
    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final BooksIn<SqlConnection> books;
    private final PlaceHold placeHold;
    private final CaptureVisit captureVisit;
    private final CancelOrder cancelOrder;

    /** Keeps these books. Nobody subclasses it, so handlers may be bound here. */
    WorkOrdersIn(
            EventConsumer consumer,
            BooksIn<SqlConnection> books,
            PlaceHold placeHold,
            CaptureVisit captureVisit,
            CancelOrder cancelOrder) {
        this.consumer = consumer;
        this.books = books;
        this.placeHold = placeHold;
        this.captureVisit = captureVisit;
        this.cancelOrder = cancelOrder;
        this.handlers = EventHandlers.none()
                .on(ServiceOrderPlaced.TYPE, this::placed)
                .on(VisitCompleted.TYPE, this::visited)
                .on(WorkOrderCancelled.TYPE, this::cancelled);
    }

    /** Work orders with everything that happens to them. */
    @Incoming("work-orders")
    public Uni<Void> onWorkOrder(ConsumerRecord<String, String> kafka) {
        return consumer.consume(kafka, handlers).eventually(() -> MDC.remove("workOrderId"));
    }

    private Uni<Void> placed(SqlConnection tx, Received<ServiceOrderPlaced> event) {
        ServiceOrderPlaced placed = event.payload();
        note(placed.workOrderId(), "service order placed");
        var order = new Order(
                required(placed.workOrderId(), "workOrderId"),
                required(placed.elderId(), "elderId"),
                required(placed.itemCode(), "itemCode"),
                placed.minutes(),
                placed.callId(),
                required(placed.scheduledAt(), "scheduledAt"),
                event.header().originId());
        return placeHold.handle(books.of(tx, event.now()), order);
    }

    private Uni<Void> visited(SqlConnection tx, Received<VisitCompleted> event) {
        VisitCompleted completed = event.payload();
        if (required(completed.kind(), "kind") != WorkOrderKind.SERVICE_ORDER) {
            return Uni.createFrom().voidItem();
        }
        note(completed.workOrderId(), "visit completed");
        var visit = new Visit(
                required(completed.visitId(), "visitId"),
                required(completed.workOrderId(), "workOrderId"),
                completed.itemCode(),
                completed.elderId(),
                completed.checkedInAt(),
                completed.checkedOutAt(),
                completed.regionCode(),
                completed.locationMatched(),
                completed.providerId(),
                completed.workerId(),
                completed.clockedMinutes(),
                event.header().originId());
        return captureVisit.handle(books.of(tx, event.now()), visit);
    }

    private Uni<Void> cancelled(SqlConnection tx, Received<WorkOrderCancelled> event) {
        WorkOrderCancelled cancelled = event.payload();
        if (required(cancelled.kind(), "kind") != WorkOrderKind.SERVICE_ORDER) {
            return Uni.createFrom().voidItem();
        }
        note(cancelled.workOrderId(), "order cancelled");
        return cancelOrder.handle(books.of(tx, event.now()), required(cancelled.workOrderId(), "workOrderId"));
    }

    private static void note(@Nullable UUID workOrderId, String what) {
        MDC.put("workOrderId", workOrderId);
        LOG.debug(what);
    }

    /** JSON may lack what the contract requires. */
    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new PoisonEvent("field missing: " + field);
        }
        return value;
    }
}
