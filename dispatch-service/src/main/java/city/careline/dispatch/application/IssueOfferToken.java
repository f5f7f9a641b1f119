package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.order.Offer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives out the token of an offer that is open, to those who call or write to the worker. */
@ApplicationScoped
public class IssueOfferToken {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final OfferTokens tokens;

    /** Reads the offer in one unit of work. */
    public IssueOfferToken(UnitsOfWork units, WorkOrders orders, OfferTokens tokens) {
        this.units = units;
        this.orders = orders;
        this.tokens = tokens;
    }

    /** What became of asking for a token. */
    public sealed interface Issue {
        /**
         * Here it is.
         *
         * @param token for one answer
         * @param until the offer's end
         */
        record Issued(String token, Instant until) implements Issue {}

        /** The offer has ended; nobody can answer it any more. */
        record Ended() implements Issue {}
    }

    /** The token; fails with {@link Absent} for an offer never made. */
    public Uni<Issue> handle(OfferId id) {
        return units.run(work -> orders.findByOffer(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("offer")))
                .chain(orderId -> orders.get(work, orderId))
                .map(docket -> AcceptOffer.offer(docket, id) instanceof Offer.Open open && !open.isPastDue(work.now())
                        ? new Issue.Issued(tokens.issue(id), open.terms().expiresAt())
                        : new Issue.Ended()));
    }
}
