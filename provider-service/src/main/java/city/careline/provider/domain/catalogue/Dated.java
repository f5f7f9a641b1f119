package city.careline.provider.domain.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An amount that holds for a time and may be followed by another for the same. */
interface Dated<T extends Dated<T>> {
    /** First instant it holds. */
    Instant from();

    /** First instant it no longer holds, absent while open. */
    @Nullable
    Instant to();

    /** True when both are for the same, so that only one of them may hold at an instant. */
    boolean isForTheSame(T other);

    /** The same, ending where the next one begins. */
    T endingAt(Instant end);

    /** True while it holds. */
    default boolean holdsAt(Instant at) {
        return !at.isBefore(from()) && endsAfter(at);
    }

    /** True when there is an instant at which both hold. */
    default boolean overlaps(T other) {
        return endsAfter(other.from()) && other.endsAfter(from());
    }

    /** True for an open one that began before the other and so may be followed by it. */
    default boolean mayBeFollowedBy(T next) {
        return to() == null && from().isBefore(next.from());
    }

    /** True when an open or given end comes after the instant. */
    default boolean endsAfter(Instant at) {
        Instant end = to();
        return end == null || at.isBefore(end);
    }
}
