package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.policy.Ladder;
import java.time.Instant;
import java.util.Optional;

/**
 * The escalation ladder: while nobody has an order in hand, each step is taken once, whatever became of its offers. Its
 * deadlines are written with the order and carry no authority.
 */
public final class Escalating {
    /** Number of what is done outside of the ladder; of floor groups it is kept that it was done. */
    public static final int OUTSIDE = 0;

    private Escalating() {}

    /** Why an order is escalated. */
    public enum Cause {
        /** Nobody has accepted for too long. */
        UNANSWERED,

        /** It has been in the waiting pool for too long. */
        WAITED_TOO_LONG,

        /** The elder is of a floor group, and money or want of a provider stood in the way. */
        FLOOR_GUARANTEE,

        /** Who accepted did not set out. */
        NO_TURNOUT,

        /** Who accepted did not arrive. */
        NO_ARRIVAL
    }

    /** What became of asking for an ambulance. */
    public sealed interface AmbulanceCall {
        /**
         * It is asked for.
         *
         * @param repeated true when it already was
         */
        record Requested(boolean repeated) implements AmbulanceCall {}

        /**
         * The order has ended.
         *
         * @param state how
         */
        record Ended(OrderState state) implements AmbulanceCall {}
    }

    /** Writes the deadlines of every step not yet taken, counted from this instant. */
    public static Change begin(Change change, Ladder ladder, Instant start) {
        OrderHeader header = change.after().order().header();
        Change result = change;
        for (Ladder.Rung rung : ladder.rungs()) {
            if (!header.watch().escalated().contains(rung.step())) {
                result = result.due(
                        new Deadline(header.id(), Deadline.Matter.ESCALATION, rung.step(), start.plus(rung.after())));
            }
        }
        return result;
    }

    /**
     * Takes a step that is due; does nothing when somebody has the order in hand, when it was taken, or when the ladder
     * no longer has it. The caller widens the search when the answer says so.
     */
    public static Decision<Optional<Ladder.Action>> climb(Docket docket, Ladder ladder, int step, Instant now) {
        Ladder.Rung rung = ladder.find(step).orElse(null);
        OrderHeader header = docket.order().header();
        boolean sought = header.state().isOpen() && docket.liveAssignment().isEmpty();
        if (rung == null || !sought || header.watch().escalated().contains(step)) {
            return Decision.nothing(Optional.empty(), docket);
        }
        Change change = take(Change.none(docket), step, rung.action(), Cause.UNANSWERED, now);
        if (rung.action() == Ladder.Action.AMBULANCE) {
            change = ambulance(change, Cause.UNANSWERED.name(), OrderHeader.POLICY, now);
        }
        return new Decision<>(Optional.of(rung.action()), change);
    }

    /** The county owns the order of an elder of a floor group, once, and the floor providers may serve it. */
    public static Change toTheFloor(Change change, Instant now) {
        OrderHeader header = change.after().order().header();
        Change onTheFloor =
                change.to(change.after().with(header.watched(header.watch().onTheFloor())));
        return header.watch().escalated().contains(OUTSIDE)
                ? onTheFloor
                : take(onTheFloor, OUTSIDE, Ladder.Action.COUNTY_ALERT, Cause.FLOOR_GUARANTEE, now);
    }

    /** A seat asks for an ambulance, beside whoever else is sought or on the way. */
    public static Decision<AmbulanceCall> callAmbulance(Docket docket, String reason, String by, Instant now) {
        OrderHeader header = docket.order().header();
        if (header.watch().ambulanceAt() != null) {
            return Decision.nothing(new AmbulanceCall.Requested(true), docket);
        }
        return header.state().isOpen()
                ? new Decision<>(new AmbulanceCall.Requested(false), ambulance(Change.none(docket), reason, by, now))
                : Decision.nothing(new AmbulanceCall.Ended(header.state()), docket);
    }

    private static Change ambulance(Change change, String reason, String by, Instant now) {
        OrderHeader header = change.after().order().header();
        return header.watch().ambulanceAt() != null
                ? change
                : change.to(
                        change.after().with(header.watched(header.watch().withAmbulance(now))),
                        new DispatchEvent.AmbulanceRequested(header.id(), reason, by, now));
    }

    private static Change take(Change change, int step, Ladder.Action action, Cause cause, Instant now) {
        OrderHeader header = change.after().order().header();
        OrderHeader taken = owned(header.watched(header.watch().taken(step)), action);
        return change.to(
                change.after().with(taken),
                new DispatchEvent.Escalated(header.id(), step, action, cause, taken.owner(), now));
    }

    private static OrderHeader owned(OrderHeader header, Ladder.Action action) {
        return switch (action) {
            case SUPERVISOR_ALERT -> header.ledBySupervisor();
            case COUNTY_ALERT -> header.ownedBy(OrderHeader.COUNTY);
            case WIDEN, AMBULANCE -> header;
        };
    }
}
