package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The follow-up call after a visit closes the order with an outcome. */
@ApplicationScoped
public class CloseWorkOrder {
    private final UnitsOfWork units;
    private final WorkOrders orders;

    /** Decides in one unit of work. */
    public CloseWorkOrder(UnitsOfWork units, WorkOrders orders) {
        this.units = units;
        this.orders = orders;
    }

    /** Closes; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Ending.FollowUp> handle(WorkOrderId id, String outcome, @Nullable String note, Viewer viewer) {
        return units.run(work -> orders.lock(work, id).map(Visible.to(viewer)).chain(docket -> {
            var decision = Ending.close(docket, outcome, note, viewer.subject(), work.now());
            return orders.save(work, decision.change()).replaceWith(decision.outcome());
        }));
    }
}
