package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import java.time.Duration;
import java.time.Instant;

/** How orders begin. */
public final class Opening {
    private Opening() {}

    /**
     * A new incident; offers go out at once, or wait for the seat as the policy says. A caller who has hung up
     * unanswered is not waited for.
     */
    public static Change incident(Incident incident, boolean callerGone, ReleasePolicy policy, Instant now) {
        Docket waiting = Docket.of(incident.with(incident.header().in(OrderState.AWAITING_RELEASE)));
        Change opened = Change.opening(waiting, new DispatchEvent.IncidentOpened(incident, now));
        if (callerGone) {
            return Releasing.release(opened, ReleaseCause.UNANSWERED, now);
        }
        if (policy.isImmediate()) {
            return Releasing.release(opened, ReleaseCause.POLICY, now);
        }
        return opened.due(new Deadline(incident.id(), Deadline.Matter.RELEASE, 0, now.plus(policy.waitForSeat())));
    }

    /**
     * A new check on an elder whom something endangers that endangers many; it waits in the pool from the beginning.
     *
     * @param cause the mass event it is opened for
     */
    public static Change check(WelfareCheck check, MassEventId cause, OfferPolicy policy, Instant now) {
        Docket first = Docket.of(check.with(check.header().in(OrderState.OFFERING)));
        Change waiting = Waiting.enter(first, policy, now);
        Change opened = Change.opening(waiting.after(), new DispatchEvent.CheckOpened(check, cause, now));
        for (DispatchEvent event : waiting.events()) {
            opened = opened.to(waiting.after(), event);
        }
        for (Deadline deadline : waiting.deadlines()) {
            opened = opened.due(deadline);
        }
        return opened;
    }

    /** A further signal from the home of an open incident; what was due stays due. */
    public static Change joined(Docket docket, Signal signal, Instant now) {
        return Change.none(docket)
                .to(docket, new DispatchEvent.SignalJoined(docket.order().id(), signal, now));
    }

    /** A new service order; billing has this long to answer. */
    public static Change serviceOrder(ServiceOrder order, Duration holdWithin, Instant now) {
        Docket waiting = Docket.of(order.with(order.header().in(OrderState.AWAITING_HOLD)));
        return Change.opening(waiting, new DispatchEvent.ServiceOrderPlaced(order, now))
                .due(new Deadline(order.id(), Deadline.Matter.HOLD, 0, now.plus(holdWithin)));
    }
}
