package city.careline.provider.domain.supervision;

import java.time.Instant;

/**
 * A rectification somebody wants to order.
 *
 * @param id the id it gets
 * @param demand what has to be put right
 * @param deadline first instant at which it is overdue
 */
public record RectificationTerms(EntryId id, String demand, Instant deadline) {

    /** The order, as given by the actor. */
    Rectification order(String actor, Instant now) {
        return new Rectification(id, deadline, new Ruling(demand, actor, now), null);
    }
}
