package city.careline.provider.application;

import java.util.Optional;

/**
 * A decision that was taken.
 *
 * @param changed the aggregate as it is to be written and announced; empty when nothing changes
 * @param outcome what the caller is told
 */
public record Decided<A, O>(Optional<A> changed, O outcome) {

    /** The aggregate changes. */
    public static <A, O> Decided<A, O> to(A changed, O outcome) {
        return new Decided<>(Optional.of(changed), outcome);
    }

    /** The aggregate stays as it is. */
    public static <A, O> Decided<A, O> unchanged(O outcome) {
        return new Decided<>(Optional.empty(), outcome);
    }
}
