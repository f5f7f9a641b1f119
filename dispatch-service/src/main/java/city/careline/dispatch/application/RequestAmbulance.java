package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Escalating;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A seat asks for an ambulance (120), at once and beside whoever else is sought or on the way; once for an order. */
@ApplicationScoped
public class RequestAmbulance {
    private final UnitsOfWork units;
    private final WorkOrders orders;

    /** Decides in one unit of work. */
    public RequestAmbulance(UnitsOfWork units, WorkOrders orders) {
        this.units = units;
        this.orders = orders;
    }

    /** Asks; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Escalating.AmbulanceCall> handle(WorkOrderId id, String reason, Viewer viewer) {
        return units.run(work -> orders.lock(work, id).map(Visible.to(viewer)).chain(docket -> {
            var decision = Escalating.callAmbulance(docket, reason, viewer.subject(), work.now());
            return orders.save(work, decision.change()).replaceWith(decision.outcome());
        }));
    }
}
