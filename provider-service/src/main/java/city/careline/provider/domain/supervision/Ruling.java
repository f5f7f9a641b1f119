package city.careline.provider.domain.supervision;

import java.time.Instant;

/**
 * That somebody decided something.
 *
 * @param reason why, in the actor's words
 * @param actor who decided, as the token names him
 * @param at when
 */
public record Ruling(String reason, String actor, Instant at) {}
