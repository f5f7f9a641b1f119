package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offer;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A provider or worker accepts an offer: one transaction that locks the order, then the worker, and decides. The unique
 * index on live assignments is the backstop and answers the same.
 */
@ApplicationScoped
public class AcceptOffer {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Workers workers;

    /** Decides in one unit of work. */
    public AcceptOffer(UnitsOfWork units, WorkOrders orders, Workers workers) {
        this.units = units;
        this.orders = orders;
        this.workers = workers;
    }

    /** Accepts; fails with {@link Absent} for an offer never made. */
    public Uni<Acceptance> handle(OfferId id, Answerer by) {
        return units.run(work -> orders.findByOffer(work, id)
                        .map(found -> found.orElseThrow(() -> new Absent("offer")))
                        .chain(orderId -> decide(work, orderId, id, by)))
                .onFailure(LiveAssignmentExists.class)
                .recoverWithItem(new Acceptance.AlreadyTaken());
    }

    private Uni<Acceptance> decide(UnitOfWork work, WorkOrderId orderId, OfferId id, Answerer by) {
        return orders.lock(work, orderId).chain(docket -> {
            Offer offer = offer(docket, id);
            return workers.lockAndCountLive(work, offer.terms().workerId()).chain(live -> {
                var decision = Answering.accept(docket, offer, by, live, Ids::next, work.now());
                return orders.save(work, decision.change()).replaceWith(decision.outcome());
            });
        });
    }

    static Offer offer(Docket docket, OfferId id) {
        return docket.findOffer(id).orElseThrow(() -> new Absent("offer"));
    }
}
