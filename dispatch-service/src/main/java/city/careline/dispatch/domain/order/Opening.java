package city.careline.dispatch.domain.order;

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
