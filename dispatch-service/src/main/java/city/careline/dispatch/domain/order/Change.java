package city.careline.dispatch.domain.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does to an order: the docket before and after, what happened, and when to look again. It is written
 * as a whole or not at all.
 *
 * @param before the docket decided on, absent for an order that is opened
 * @param after the docket from now on
 * @param events what happened, in order
 * @param deadlines when to look again
 */
public record Change(@Nullable Docket before, Docket after, List<DispatchEvent> events, List<Deadline> deadlines) {

    /** Keeps its own copies. */
    public Change {
        events = List.copyOf(events);
        deadlines = List.copyOf(deadlines);
    }

    /** Nothing has been decided yet. */
    public static Change none(Docket docket) {
        return new Change(docket, docket, List.of(), List.of());
    }

    static Change opening(Docket first, DispatchEvent event) {
        return new Change(null, first, List.of(event), List.of());
    }

    /** True when there is nothing to write. */
    public boolean isNothing() {
        return after.equals(before) && events.isEmpty() && deadlines.isEmpty();
    }

    Change to(Docket next) {
        return new Change(before, next, events, deadlines);
    }

    Change to(Docket next, DispatchEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new Change(before, next, more, deadlines);
    }

    Change due(Deadline deadline) {
        var more = new ArrayList<>(deadlines);
        more.add(deadline);
        return new Change(before, after, events, more);
    }
}
