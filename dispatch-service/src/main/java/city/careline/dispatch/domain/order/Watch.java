package city.careline.dispatch.domain.order;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an order from being forgotten, however long it takes.
 *
 * @param waitingSince when it first came into the waiting pool; it keeps its place when an offer fails or it is reopened
 * @param escalated steps of the escalation ladder that have been taken; none is taken twice
 * @param ambulanceAt when an ambulance (120) was asked for
 * @param floor true when the elder is of a floor group and money stood in the way: the floor providers serve it
 * @param homeless how often nobody could be looked for because the home is unknown
 */
public record Watch(
        @Nullable Instant waitingSince,
        Set<Integer> escalated,
        @Nullable Instant ambulanceAt,
        boolean floor,
        int homeless) {
    /** Nothing has happened yet. */
    public static final Watch NONE = new Watch(null, Set.of(), null, false, 0);

    /** Keeps its own copy. */
    public Watch {
        escalated = Set.copyOf(escalated);
    }

    Watch waiting(Instant since) {
        return waitingSince == null ? new Watch(since, escalated, ambulanceAt, floor, homeless) : this;
    }

    Watch taken(int step) {
        var steps = new TreeSet<>(escalated);
        steps.add(step);
        return new Watch(waitingSince, steps, ambulanceAt, floor, homeless);
    }

    Watch withAmbulance(Instant at) {
        return new Watch(waitingSince, escalated, at, floor, homeless);
    }

    Watch onTheFloor() {
        return new Watch(waitingSince, escalated, ambulanceAt, true, homeless);
    }

    Watch stillHomeless() {
        return new Watch(waitingSince, escalated, ambulanceAt, floor, homeless + 1);
    }
}
