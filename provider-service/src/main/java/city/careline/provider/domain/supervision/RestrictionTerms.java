package city.careline.provider.domain.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restriction somebody wants to lay.
 *
 * @param id the id it gets
 * @param effect what is to be forbidden
 * @param cause why
 * @param from first instant it holds, absent for now
 * @param to first instant it no longer holds, absent until it is lifted
 * @param reason in the actor's words
 */
public record RestrictionTerms(
        EntryId id,
        Effect effect,
        Cause cause,
        @Nullable Instant from,
        @Nullable Instant to,
        String reason) {

    /** First instant it would hold. */
    Instant begin(Instant now) {
        return from == null ? now : from;
    }

    /** True when it would be over before it begins. */
    boolean neverHolds(Instant now) {
        return to != null && !to.isAfter(begin(now));
    }

    /** The restriction, as laid by the actor. */
    Restriction restriction(String actor, Instant now) {
        return new Restriction(id, effect, cause, begin(now), to, new Ruling(reason, actor, now), null);
    }
}
