package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Releasing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The seat confirms: offers go out now. */
@ApplicationScoped
public class ReleaseWorkOrder {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public ReleaseWorkOrder(UnitsOfWork units, WorkOrders orders, MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.makeOffers = makeOffers;
    }

    /** Releases; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Releasing.Release> handle(WorkOrderId id, Viewer viewer) {
        return units.run(work -> orders.lock(work, id).map(Visible.to(viewer)).chain(docket -> {
            var decision = Releasing.bySeat(docket, work.now());
            return orders.save(work, decision.change())
                    .chain(() -> decision.change().after().needsWave()
                            ? makeOffers.handle(work, id)
                            : Uni.createFrom().item(0))
                    .replaceWith(decision.outcome());
        }));
    }
}
