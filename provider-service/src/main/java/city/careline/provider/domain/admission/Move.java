package city.careline.provider.domain.admission;

import city.careline.provider.domain.supervision.Paper;
import city.careline.provider.domain.supervision.Rectification;
import java.util.List;
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

    /** It is not admitted while these papers are missing or over (C33); nothing changed. */
    record PapersLacking(List<Paper> papers) implements Move {
        /** Keeps its own copy. */
        public PapersLacking {
            papers = List.copyOf(papers);
        }
    }

    /** It is not admitted while what it was ordered to put right is overdue (G41); nothing changed. */
    record Unrectified(Rectification order) implements Move {}
}
