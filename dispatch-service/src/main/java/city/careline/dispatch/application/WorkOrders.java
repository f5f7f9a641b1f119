package city.careline.dispatch.application;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work orders with their offers, assignments and visits. Lock order: call, work orders by id, worker; whoever follows it never
 * meets himself in a deadlock.
 */
public interface WorkOrders {
    /** The docket, locked until the unit of work ends; fails with {@link Absent}. */
    Uni<Docket> lock(UnitOfWork work, WorkOrderId id);

    /** The docket as last committed; fails with {@link Absent}. */
    Uni<Docket> get(UnitOfWork work, WorkOrderId id);

    /** Writes a new order with its events; false, and nothing written, when its home has an open incident. */
    Uni<Boolean> open(UnitOfWork work, Change opening);

    /**
     * Writes what a decision did, with its events and deadlines; fails with {@link LiveAssignmentExists} or
     * {@link OpenIncidentExists} when a backstop refuses.
     */
    Uni<Void> save(UnitOfWork work, Change change);

    /** The open incident of the household, else of the line or device. */
    Uni<Optional<WorkOrderId>> findOpenIncident(UnitOfWork work, @Nullable UUID householdId, @Nullable String lineKey);

    /** The incident a signal already belongs to. */
    Uni<Optional<WorkOrderId>> findBySignal(UnitOfWork work, UUID alarmId);

    /** The incident whose signal came by this call. */
    Uni<Optional<WorkOrderId>> findByCall(UnitOfWork work, UUID callId);

    /** The order an offer was made for. */
    Uni<Optional<WorkOrderId>> findByOffer(UnitOfWork work, OfferId id);

    /** The order an assignment binds. */
    Uni<Optional<WorkOrderId>> findByAssignment(UnitOfWork work, AssignmentId id);

    /** Service orders that give way when this offer is accepted; none when it pre-empts nobody. */
    Uni<List<WorkOrderId>> listGivingWay(UnitOfWork work, OfferId id);

    /**
     * Orders nobody will look at again: waiting without offer or deadline, with offers long past due, or with offers and
     * deadlines of a clock that was far ahead and was set back.
     */
    Uni<List<WorkOrderId>> listStalled(UnitOfWork work, int limit);
}
