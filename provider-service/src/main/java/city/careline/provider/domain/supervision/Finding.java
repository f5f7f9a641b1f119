package city.careline.provider.domain.supervision;

import java.time.Instant;

/**
 * An evaluation somebody wants to give.
 *
 * @param score 0 to 100
 * @param period what it is about, e.g. {@code 2026-Q3}
 * @param reason in the actor's words
 */
public record Finding(int score, String period, String reason) {

    /** The evaluation, as given by the actor. */
    public Rating rating(String actor, Instant now) {
        return new Rating(score, period, new Ruling(reason, actor, now));
    }
}
