package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import java.util.Optional;

/**
 * Tokens that answer one offer without a login: behind the key a called worker presses, and in the link of a message.
 * A token is good for one answer, because its offer ends once, and as long as the offer is open.
 */
public interface OfferTokens {
    /** The token of an offer, the same each time. */
    String issue(OfferId id);

    /** The offer a token belongs to; nothing for a token that was never issued. */
    Optional<OfferId> read(String token);
}
