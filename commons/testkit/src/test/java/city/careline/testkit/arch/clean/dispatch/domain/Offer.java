package city.careline.testkit.arch.clean.dispatch.domain;

import java.time.Instant;
import java.util.UUID;

public record Offer(UUID id, Instant expiresAt, int[] waves) {

    public Outcome accept(Instant now) {
        return now.isBefore(expiresAt) ? new Outcome.Accepted(now) : new Outcome.TooLate(expiresAt);
    }

    public sealed interface Outcome {
        record Accepted(Instant at) implements Outcome {}

        record TooLate(Instant expiredAt) implements Outcome {}
    }
}
