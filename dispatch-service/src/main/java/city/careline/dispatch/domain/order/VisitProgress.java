package city.careline.dispatch.domain.order;

import org.jspecify.annotations.Nullable;

/** What became of a worker's report. */
public sealed interface VisitProgress {
    /**
     * Reached, or had been before.
     *
     * @param assignment as it stands now
     * @param visit the visit, once it began
     */
    record Reached(Assignment assignment, @Nullable Visit visit) implements VisitProgress {}

    /**
     * Another step comes first.
     *
     * @param stage where the assignment stands
     */
    record OutOfOrder(Assignment.Stage stage) implements VisitProgress {}

    /** The assignment is somebody else's. */
    record NotYours() implements VisitProgress {}
}
