package city.careline.dispatch.application;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Reopening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A worker, or his desk, gives an order back before the visit; others are asked at once. */
@ApplicationScoped
public class GiveBackAssignment {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Policies policies;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public GiveBackAssignment(UnitsOfWork units, WorkOrders orders, Policies policies, MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.policies = policies;
        this.makeOffers = makeOffers;
    }

    /** Gives back; fails with {@link Absent} for an assignment never made. */
    public Uni<Reopening.GivingBack> handle(AssignmentId id, Answerer by, String reason) {
        return units.run(work -> orders.findByAssignment(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("assignment")))
                .chain(orderId -> decide(work, orderId, id, by, reason)));
    }

    private Uni<Reopening.GivingBack> decide(
            UnitOfWork work, WorkOrderId orderId, AssignmentId id, Answerer by, String reason) {
        return orders.lock(work, orderId)
                .chain(docket -> policies.ladderOf(work, docket.order()).chain(ladder -> {
                    Assignment one = docket.findAssignment(id).orElseThrow(() -> new Absent("assignment"));
                    var decision = Reopening.byWorker(docket, one, by, reason, ladder, work.now());
                    return orders.save(work, decision.change())
                            .chain(() -> makeOffers.handle(work, orderId))
                            .replaceWith(decision.outcome());
                }));
    }
}
