package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A provider or worker declines an offer; when it was the last of its wave, the next wave goes out at once. */
@ApplicationScoped
public class DeclineOffer {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public DeclineOffer(UnitsOfWork units, WorkOrders orders, MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.makeOffers = makeOffers;
    }

    /** Declines; fails with {@link Absent} for an offer never made. */
    public Uni<Refusal> handle(OfferId id, Answerer by, String reason) {
        return units.run(work -> orders.findByOffer(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("offer")))
                .chain(orderId -> decide(work, orderId, id, by, reason)));
    }

    private Uni<Refusal> decide(UnitOfWork work, WorkOrderId orderId, OfferId id, Answerer by, String reason) {
        return orders.lock(work, orderId).chain(docket -> {
            var decision = Answering.decline(docket, AcceptOffer.offer(docket, id), by, reason, work.now());
            return orders.save(work, decision.change())
                    .chain(() -> makeOffers.handle(work, orderId))
                    .replaceWith(decision.outcome());
        });
    }
}
