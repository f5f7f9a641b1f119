package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Reopening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A seat takes an order from its worker, who is told; others are asked at once. */
@ApplicationScoped
public class ReassignWorkOrder {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Policies policies;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public ReassignWorkOrder(UnitsOfWork units, WorkOrders orders, Policies policies, MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.policies = policies;
        this.makeOffers = makeOffers;
    }

    /** Reassigns; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Reopening.Reassignment> handle(WorkOrderId id, String reason, Viewer viewer) {
        return units.run(work -> orders.lock(work, id)
                .map(Visible.to(viewer))
                .chain(docket -> policies.ladderOf(work, docket.order()).chain(ladder -> {
                    var decision = Reopening.bySeat(docket, reason, ladder, work.now());
                    return orders.save(work, decision.change())
                            .chain(() -> makeOffers.handle(work, id))
                            .replaceWith(decision.outcome());
                })));
    }
}
