package city.careline.dispatch.domain.policy;

import java.time.Duration;
import java.util.Set;

/**
 * How one wave of a round asks: whom, how far away, how many at once, and for how long.
 *
 * @param radiusMeters farthest straight-line distance of a candidate
 * @param parallel offers of the wave; one means one after another
 * @param providerKinds kinds of provider that are asked; empty means all but volunteers
 * @param answerWithin time to answer; acceptance at or after its end is too late
 * @param floor true when neither contract nor price stands in the way: the elder is never left unserved
 */
public record Ring(int radiusMeters, int parallel, Set<String> providerKinds, Duration answerWithin, boolean floor) {
    /** Kind of the providers whose people are volunteers (义工队伍). */
    public static final String VOLUNTEERS = "VOLUNTEER_TEAM";

    /** Keeps its own copy. */
    public Ring {
        providerKinds = Set.copyOf(providerKinds);
    }

    /** A ring in which money counts. */
    public Ring(int radiusMeters, int parallel, Set<String> providerKinds, Duration answerWithin) {
        this(radiusMeters, parallel, providerKinds, answerWithin, false);
    }

    /** A ring of everybody but volunteers. */
    public Ring(int radiusMeters, int parallel, Duration answerWithin) {
        this(radiusMeters, parallel, Set.of(), answerWithin);
    }

    /** The same ring asking one at a time. */
    public Ring one() {
        return new Ring(radiusMeters, 1, providerKinds, answerWithin, floor);
    }

    /** The same reach for providers of these kinds, whatever money says. */
    Ring onTheFloor(Set<String> kinds) {
        return new Ring(radiusMeters, parallel, kinds, answerWithin, true);
    }

    /** True when a provider of this kind is asked. */
    public boolean admits(String providerKind) {
        return providerKinds.isEmpty() ? !VOLUNTEERS.equals(providerKind) : providerKinds.contains(providerKind);
    }

    /** True when volunteers are asked too. */
    public boolean admitsVolunteers() {
        return admits(VOLUNTEERS);
    }
}
