package city.careline.dispatch.domain.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How orders end: cancelled before the visit, or followed up after it. */
public final class Ending {
    private Ending() {}

    /** What became of a cancellation. */
    public sealed interface Cancellation {
        /**
         * Ended without a visit.
         *
         * @param repeated true when it already was
         */
        record Cancelled(boolean repeated) implements Cancellation {}

        /** The worker has checked in; the visit is finished first. */
        record VisitUnderWay() implements Cancellation {}

        /**
         * The order has ended with a visit.
         *
         * @param state how
         */
        record TooLate(OrderState state) implements Cancellation {}
    }

    /** What became of a follow-up. */
    public sealed interface FollowUp {
        /**
         * Closed.
         *
         * @param repeated true when it already was
         */
        record Closed(boolean repeated) implements FollowUp {}

        /**
         * There is no completed visit to follow up.
         *
         * @param state where the order stands
         */
        record NotCompleted(OrderState state) implements FollowUp {}
    }

    /** Cancels at any stage before the check-in: offers are taken back, the worker is released and told. */
    public static Decision<Cancellation> cancel(Docket docket, String reason, String by, Instant now) {
        OrderState state = docket.order().state();
        if (state == OrderState.CANCELLED) {
            return Decision.nothing(new Cancellation.Cancelled(true), docket);
        }
        if (!state.isOpen()) {
            return Decision.nothing(new Cancellation.TooLate(state), docket);
        }
        if (isVisitUnderWay(docket)) {
            return Decision.nothing(new Cancellation.VisitUnderWay(), docket);
        }
        return new Decision<>(new Cancellation.Cancelled(false), end(Change.none(docket), reason, by, now));
    }

    /** Closes a completed order with an outcome. */
    public static Decision<FollowUp> close(
            Docket docket, String outcome, @Nullable String note, String by, Instant now) {
        WorkOrder order = docket.order();
        return switch (order.state()) {
            case CLOSED -> Decision.nothing(new FollowUp.Closed(true), docket);
            case COMPLETED ->
                new Decision<>(
                        new FollowUp.Closed(false),
                        Change.none(docket)
                                .to(
                                        docket.with(order.header().ended(OrderState.CLOSED, outcome, note, now)),
                                        new DispatchEvent.Closed(order.id(), order.kind(), outcome, by, now)));
            case AWAITING_HOLD, AWAITING_RELEASE, OFFERING, WAITING, UNSERVED, ASSIGNED, CANCELLED ->
                Decision.nothing(new FollowUp.NotCompleted(order.state()), docket);
        };
    }

    static boolean isVisitUnderWay(Docket docket) {
        return docket.liveAssignment()
                .filter(one -> one.stage() == Assignment.Stage.CHECKED_IN)
                .isPresent();
    }

    static Change end(Change change, String reason, String by, Instant now) {
        Change result = Offering.withdrawAll(change, Offer.Withdrawal.CANCELLED, now);
        Assignment live = result.after().liveAssignment().orElse(null);
        if (live != null) {
            Assignment released = live.released(reason, now);
            result = result.to(
                    result.after().with(released), new DispatchEvent.AssignmentReleased(released, reason, now));
        }
        WorkOrder order = result.after().order();
        return result.to(
                result.after().with(order.header().ended(OrderState.CANCELLED, reason, null, now)),
                new DispatchEvent.Cancelled(order.id(), order.kind(), reason, by, now));
    }
}
