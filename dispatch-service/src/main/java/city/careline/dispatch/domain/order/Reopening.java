package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.policy.Ladder;
import java.time.Instant;

/**
 * An order whose worker will not come after all: the binding ends, the worker is told, and others are asked at once. Who
 * was bound is not asked again in the new round.
 */
public final class Reopening {
    /** Reason of a release when an emergency needed the worker. */
    public static final String PREEMPTED = "PREEMPTED";

    private Reopening() {}

    /** What became of a reassignment. */
    public sealed interface Reassignment {
        /** Others are being asked. */
        record Reopened() implements Reassignment {}

        /**
         * Nobody is bound to the order.
         *
         * @param state where it stands
         */
        record NotAssigned(OrderState state) implements Reassignment {}

        /** The worker has checked in; the visit is finished first. */
        record VisitUnderWay() implements Reassignment {}
    }

    /** What became of giving an order back. */
    public sealed interface GivingBack {
        /**
         * Given back.
         *
         * @param repeated true when it already was
         */
        record GivenBack(boolean repeated) implements GivingBack {}

        /** The worker has checked in; the visit is finished first. */
        record VisitUnderWay() implements GivingBack {}

        /** The visit is over. */
        record Completed() implements GivingBack {}

        /** The assignment is somebody else's. */
        record NotYours() implements GivingBack {}
    }

    /** A seat takes the order from its worker. */
    public static Decision<Reassignment> bySeat(Docket docket, String reason, Ladder ladder, Instant now) {
        Assignment live = docket.liveAssignment().orElse(null);
        if (live == null) {
            return Decision.nothing(new Reassignment.NotAssigned(docket.order().state()), docket);
        }
        return live.stage() == Assignment.Stage.CHECKED_IN
                ? Decision.nothing(new Reassignment.VisitUnderWay(), docket)
                : new Decision<>(new Reassignment.Reopened(), reopen(Change.none(docket), reason, ladder, now));
    }

    /** The worker, or his desk, gives the order back before the visit. */
    public static Decision<GivingBack> byWorker(
            Docket docket, Assignment assignment, Answerer by, String reason, Ladder ladder, Instant now) {
        if (!by.mayAnswerFor(assignment.providerId(), assignment.workerId())) {
            return Decision.nothing(new GivingBack.NotYours(), docket);
        }
        return switch (assignment.stage()) {
            case RELEASED -> Decision.nothing(new GivingBack.GivenBack(true), docket);
            case COMPLETED -> Decision.nothing(new GivingBack.Completed(), docket);
            case CHECKED_IN -> Decision.nothing(new GivingBack.VisitUnderWay(), docket);
            case MADE, EN_ROUTE, ARRIVED ->
                new Decision<>(new GivingBack.GivenBack(false), reopen(Change.none(docket), reason, ladder, now));
        };
    }

    /** Releases the worker, begins a new round, and begins the steps of the ladder that were not taken. */
    static Change reopen(Change change, String reason, Ladder ladder, Instant now) {
        Docket docket = change.after();
        Assignment live = docket.liveAssignment().orElseThrow();
        Assignment released = live.released(reason, now);
        OrderHeader header = docket.order().header();
        Change reopened = change.to(
                docket.with(released).with(header.inNewRound().in(OrderState.OFFERING)),
                new DispatchEvent.AssignmentReleased(released, reason, now));
        if (docket.order() instanceof ServiceOrder) {
            reopened = reopened.to(reopened.after(), new DispatchEvent.VisitPostponed(header.id(), reason, now));
        }
        return Escalating.begin(reopened, ladder, now);
    }
}
