package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Declines an offer in the name of the worker it was made to; who holds the token is taken for the worker. */
@ApplicationScoped
public class DeclineByToken {
    private final ReadOfferToken readOfferToken;
    private final DeclineOffer declineOffer;

    /** Declines as the app would. */
    public DeclineByToken(ReadOfferToken readOfferToken, DeclineOffer declineOffer) {
        this.readOfferToken = readOfferToken;
        this.declineOffer = declineOffer;
    }

    /** Declines; fails with {@link Absent} for a token never issued. */
    public Uni<Refusal> handle(String token, String reason) {
        return readOfferToken
                .handle(token)
                .chain(terms ->
                        declineOffer.handle(terms.id(), new Answerer(terms.providerId(), terms.workerId()), reason));
    }
}
