package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels an order with a reason, at any stage before the check-in. */
@ApplicationScoped
public class CancelWorkOrder {
    private final UnitsOfWork units;
    private final WorkOrders orders;

    /** Decides in one unit of work. */
    public CancelWorkOrder(UnitsOfWork units, WorkOrders orders) {
        this.units = units;
        this.orders = orders;
    }

    /** Cancels; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Ending.Cancellation> handle(WorkOrderId id, String reason, Viewer viewer) {
        return units.run(work -> orders.lock(work, id).map(Visible.to(viewer)).chain(docket -> {
            var decision = Ending.cancel(docket, reason, viewer.subject(), work.now());
            return orders.save(work, decision.change()).replaceWith(decision.outcome());
        }));
    }
}
