package city.careline.elder.domain;

import java.util.List;
import java.util.function.Function;

/** What became of a request: done with a value, or refused for named reasons. */
public sealed interface Outcome<T> {
    /**
     * It was done.
     *
     * @param value what came of it
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It was refused; nothing changed.
     *
     * @param refusals why, at least one
     */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        /** Keeps its own copy. */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Done with a value. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused for these reasons. */
    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    /** Refused when there are reasons, else done. */
    static <T> Outcome<T> of(List<Refusal> refusals, T value) {
        return refusals.isEmpty() ? new Done<>(value) : new Refused<>(refusals);
    }

    /** The next step on the value; a refusal stays. */
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
        };
    }
}
