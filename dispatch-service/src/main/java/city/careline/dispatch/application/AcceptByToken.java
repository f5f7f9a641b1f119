package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Accepts an offer in the name of the worker it was made to; who holds the token is taken for the worker. */
@ApplicationScoped
public class AcceptByToken {
    private final ReadOfferToken readOfferToken;
    private final AcceptOffer acceptOffer;

    /** Accepts as the app would. */
    public AcceptByToken(ReadOfferToken readOfferToken, AcceptOffer acceptOffer) {
        this.readOfferToken = readOfferToken;
        this.acceptOffer = acceptOffer;
    }

    /** Accepts; fails with {@link Absent} for a token never issued. */
    public Uni<Acceptance> handle(String token) {
        return readOfferToken
                .handle(token)
                .chain(terms -> acceptOffer.handle(terms.id(), new Answerer(terms.providerId(), terms.workerId())));
    }
}
