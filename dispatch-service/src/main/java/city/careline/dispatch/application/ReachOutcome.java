package city.careline.dispatch.application;

import city.careline.dispatch.domain.reach.ReachReport;
import java.util.List;

/** What became of the wish for a reach report. */
public sealed interface ReachOutcome {
    /**
     * The report.
     *
     * @param report what was counted
     * @param areas the area around each of its sites in the same order, empty when not asked for
     */
    record Reported(ReachReport report, List<ReachAreas.Area> areas) implements ReachOutcome {
        /** Keeps its own copy. */
        public Reported {
            areas = List.copyOf(areas);
        }
    }

    /** The catalogue has no such item. */
    record UnknownItem() implements ReachOutcome {}

    /** As many reports as may be are being made. */
    record Busy() implements ReachOutcome {}
}
