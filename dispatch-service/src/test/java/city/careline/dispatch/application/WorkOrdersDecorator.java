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

/** Work orders that a test makes fail in one place. */
class WorkOrdersDecorator implements WorkOrders {
    private final WorkOrders inner;

    WorkOrdersDecorator(WorkOrders inner) {
        this.inner = inner;
    }

    @Override
    public Uni<Docket> lock(UnitOfWork work, WorkOrderId id) {
        return inner.lock(work, id);
    }

    @Override
    public Uni<Docket> get(UnitOfWork work, WorkOrderId id) {
        return inner.get(work, id);
    }

    @Override
    public Uni<Boolean> open(UnitOfWork work, Change opening) {
        return inner.open(work, opening);
    }

    @Override
    public Uni<Void> save(UnitOfWork work, Change change) {
        return inner.save(work, change);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findOpenIncident(
            UnitOfWork work, @Nullable UUID householdId, @Nullable String lineKey) {
        return inner.findOpenIncident(work, householdId, lineKey);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findBySignal(UnitOfWork work, UUID alarmId) {
        return inner.findBySignal(work, alarmId);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByCall(UnitOfWork work, UUID callId) {
        return inner.findByCall(work, callId);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByOffer(UnitOfWork work, OfferId id) {
        return inner.findByOffer(work, id);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByAssignment(UnitOfWork work, AssignmentId id) {
        return inner.findByAssignment(work, id);
    }

    @Override
    public Uni<List<WorkOrderId>> listStalled(UnitOfWork work, int limit) {
        return inner.listStalled(work, limit);
    }

    @Override
    public Uni<List<WorkOrderId>> listGivingWay(UnitOfWork work, OfferId id) {
        return inner.listGivingWay(work, id);
    }
}
