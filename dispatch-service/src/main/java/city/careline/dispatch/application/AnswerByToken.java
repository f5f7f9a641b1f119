package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers an offer in the name of the worker it was made to; who holds the token is taken for the worker. */
@ApplicationScoped
public class AnswerByToken {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final OfferTokens tokens;
    private final AcceptOffer acceptOffer;
    private final DeclineOffer declineOffer;

    /** Answers as the app would. */
    public AnswerByToken(
            UnitsOfWork units,
            WorkOrders orders,
            OfferTokens tokens,
            AcceptOffer acceptOffer,
            DeclineOffer declineOffer) {
        this.units = units;
        this.orders = orders;
        this.tokens = tokens;
        this.acceptOffer = acceptOffer;
        this.declineOffer = declineOffer;
    }

    /** Accepts; fails with {@link Absent} for a token never issued. */
    public Uni<Acceptance> accept(String token) {
        return terms(token).chain(terms -> acceptOffer.handle(terms.id(), holder(terms)));
    }

    /** Declines; fails with {@link Absent} for a token never issued. */
    public Uni<Refusal> decline(String token, String reason) {
        return terms(token).chain(terms -> declineOffer.handle(terms.id(), holder(terms), reason));
    }

    private Uni<OfferTerms> terms(String token) {
        OfferId id = tokens.read(token).orElseThrow(() -> new Absent("offer"));
        return units.run(work -> orders.findByOffer(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("offer")))
                .chain(orderId -> orders.get(work, orderId))
                .map(docket -> AcceptOffer.offer(docket, id).terms()));
    }

    private static Answerer holder(OfferTerms terms) {
        return new Answerer(terms.providerId(), terms.workerId());
    }
}
