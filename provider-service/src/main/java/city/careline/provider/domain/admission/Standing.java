package city.careline.provider.domain.admission;

import java.time.Instant;

/**
 * A stage with who brought the provider there and why.
 *
 * @param stage the stage
 * @param reason why, in the actor's words
 * @param actor who decided, as the token names him
 * @param since from when
 */
public record Standing(Stage stage, String reason, String actor, Instant since) {}
