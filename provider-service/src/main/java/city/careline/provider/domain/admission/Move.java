package city.careline.provider.domain.admission;

import java.util.Set;

/** What became of the wish to bring a provider to another stage. */
public sealed interface Move {
    /** It went there. */
    record Moved(Provider provider) implements Move {}

    /** It is there already; nothing changed. */
    record AlreadyThere(Provider provider) implements Move {}

    /** The life cycle has no such move; the legal ones are named. */
    record Illegal(Stage from, Set<Stage> legal) implements Move {
        /** Keeps its own copy. */
        public Illegal {
            legal = Set.copyOf(legal);
        }
    }
}
