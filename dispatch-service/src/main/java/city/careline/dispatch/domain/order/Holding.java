package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.policy.ReleasePolicy;
import java.time.Instant;

/** What billing's answer, or its silence, does to a service order. */
public final class Holding {
    /** Reason of a cancellation after billing refused. */
    public static final String HOLD_REFUSED = "HOLD_REFUSED";

    private static final String BILLING = "billing";

    private Holding() {}

    /**
     * Takes news from billing: a grant lets a waiting order go on, a refusal cancels it unless the visit has begun or
     * the elder is never left unserved, everything else is noted.
     *
     * @param floor true when an elder of it is of a group that is never left unserved
     */
    public static Change heard(Docket docket, HoldNews news, ReleasePolicy policy, boolean floor, Instant now) {
        if (!(docket.order() instanceof ServiceOrder order)) {
            return Change.none(docket);
        }
        Change noted = noted(docket, order, order.hold().after(news), now);
        return switch (news) {
            case HoldNews.Granted granted -> goOn(noted, ReleaseCause.HOLD_GRANTED, policy, now);
            case HoldNews.Refused refused -> refused(noted, policy, floor, now);
            case HoldNews.Captured captured -> noted;
            case HoldNews.Released released -> noted;
        };
    }

    /** Whoever is on the way goes on; otherwise the floor providers are asked instead of those nobody pays. */
    private static Change refused(Change noted, ReleasePolicy policy, boolean floor, Instant now) {
        Docket docket = noted.after();
        if (!docket.order().state().isOpen() || Ending.isVisitUnderWay(docket)) {
            return noted;
        }
        if (!floor) {
            return Ending.end(noted, HOLD_REFUSED, BILLING, now);
        }
        Change guarded = Escalating.toTheFloor(noted, now);
        return goOn(
                Releasing.askAnew(Offering.withdrawAll(guarded, Offer.Withdrawal.MONEY_REFUSED, now)),
                ReleaseCause.FLOOR_GUARANTEE,
                policy,
                now);
    }

    /** Billing did not answer in time: the order goes on with the hold pending; does nothing when it has answered. */
    public static Change silence(Docket docket, ReleasePolicy policy, Instant now) {
        if (docket.order() instanceof ServiceOrder order && order.state() == OrderState.AWAITING_HOLD) {
            Change noted = noted(docket, order, order.hold().pending(), now);
            return goOn(noted, ReleaseCause.HOLD_PENDING, policy, now);
        }
        return Change.none(docket);
    }

    private static Change noted(Docket docket, ServiceOrder order, Hold hold, Instant now) {
        return Change.none(docket)
                .to(docket.with(order.with(hold)), new DispatchEvent.HoldChanged(order.id(), hold, now));
    }

    /** Offers go out at once, or shortly before a visit that is wanted later. */
    private static Change goOn(Change change, ReleaseCause cause, ReleasePolicy policy, Instant now) {
        Docket docket = change.after();
        if (docket.order().state() != OrderState.AWAITING_HOLD) {
            return change;
        }
        Change waiting = change.to(docket.in(OrderState.AWAITING_RELEASE));
        Instant begin = docket.order().wantedAt(now).minus(policy.lead());
        return begin.isAfter(now)
                ? waiting.due(new Deadline(docket.order().id(), Deadline.Matter.RELEASE, 0, begin))
                : Releasing.release(waiting, cause, now);
    }
}
