package city.careline.provider.application;

import java.time.Instant;

/** A pure decision about an aggregate, taken while it is locked, at one instant of the city's clock. */
@FunctionalInterface
public interface Change<A, O> {
    /** What it turns into, and what the caller is told. */
    Decided<A, O> decide(A current, Instant now);
}
