package city.careline.testkit.arch.clean.dispatch.application;

import city.careline.testkit.arch.clean.dispatch.domain.Offer;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

public class AcceptOffer {
    private final Offers offers;

    public AcceptOffer(Offers offers) {
        this.offers = offers;
    }

    public Uni<Offer.Outcome> accept(UUID id, Instant now) {
        return offers.get(id).map(offer -> decided(offer, now));
    }

    @Override
    public String toString() {
        return "AcceptOffer";
    }

    private static Offer.Outcome decided(Offer offer, Instant now) {
        return switch (offer.accept(now)) {
            case Offer.Outcome.Accepted accepted -> accepted;
            case Offer.Outcome.TooLate late -> late;
        };
    }
}
