package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.order.OfferTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the offer a token was issued for. */
@ApplicationScoped
public class ReadOfferToken {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final OfferTokens tokens;

    /** Reads in one unit of work. */
    public ReadOfferToken(UnitsOfWork units, WorkOrders orders, OfferTokens tokens) {
        this.units = units;
        this.orders = orders;
        this.tokens = tokens;
    }

    /** What the offer says; fails with {@link Absent} for a token never issued. */
    public Uni<OfferTerms> handle(String token) {
        OfferId id = tokens.read(token).orElseThrow(() -> new Absent("offer"));
        return units.run(work -> orders.findByOffer(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("offer")))
                .chain(orderId -> orders.get(work, orderId))
                .map(docket -> AcceptOffer.offer(docket, id).terms()));
    }
}
