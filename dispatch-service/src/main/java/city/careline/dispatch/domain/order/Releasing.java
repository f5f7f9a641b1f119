package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What seats and callers do before offers go out. */
public final class Releasing {
    private Releasing() {}

    /** Whether the seat's word had an effect. */
    public sealed interface Release {
        /** Offers go out. */
        record Released() implements Release {}

        /**
         * There was nothing to release.
         *
         * @param state where the order stands
         */
        record NotWaiting(OrderState state) implements Release {}
    }

    /** What became of naming the elder. */
    public sealed interface Identification {
        /** Known now. */
        record Identified() implements Identification {}

        /** A worker is already bound to another home. */
        record AlreadyAssigned() implements Identification {}

        /**
         * The order has ended.
         *
         * @param state how
         */
        record Ended(OrderState state) implements Identification {}
    }

    /** The seat confirms. */
    public static Decision<Release> bySeat(Docket docket, Instant now) {
        OrderState state = docket.order().state();
        return state == OrderState.AWAITING_RELEASE
                ? new Decision<>(new Release.Released(), release(Change.none(docket), ReleaseCause.SEAT, now))
                : Decision.nothing(new Release.NotWaiting(state), docket);
    }

    /** Nobody decided in time; does nothing when somebody has. */
    public static Change byTimeout(Docket docket, Instant now) {
        return release(Change.none(docket), ReleaseCause.TIMEOUT, now);
    }

    /** The call was answered: its operator owns the order while it is open. */
    public static Change answered(Docket docket, UUID callId, String seatId, String operator, Instant now) {
        if (!docket.order().state().isOpen()) {
            return Change.none(docket);
        }
        return Change.none(docket)
                .to(
                        docket.with(docket.order().header().ownedBy(operator)),
                        new DispatchEvent.SeatAnswered(docket.order().id(), callId, seatId, operator, now));
    }

    /** The caller hung up unanswered: the incident stays and no longer waits for a seat. */
    public static Change callerGone(Docket docket, UUID callId, Instant now) {
        Change noted = Change.none(docket)
                .to(docket, new DispatchEvent.CallerGone(docket.order().id(), callId, now));
        return docket.order() instanceof Incident ? release(noted, ReleaseCause.UNANSWERED, now) : noted;
    }

    /** The seat tells whom the order is for; offers to another home are taken back and made anew. */
    public static Decision<Identification> identify(Docket docket, Elder elder, Instant now) {
        OrderHeader header = docket.order().header();
        if (!header.state().isOpen()) {
            return Decision.nothing(new Identification.Ended(header.state()), docket);
        }
        boolean sameHome = elder.home().equals(header.home());
        if (header.state() == OrderState.ASSIGNED && !sameHome) {
            return Decision.nothing(new Identification.AlreadyAssigned(), docket);
        }
        OrderHeader known = header.at(elder.home(), List.<ElderId>of(elder.id()), elder.householdId());
        Change change = Change.none(docket)
                .to(docket.with(known), new DispatchEvent.ElderIdentified(header.id(), elder.id(), now));
        if (!sameHome) {
            change = askAnew(Offering.withdrawAll(change, Offer.Withdrawal.HOME_CHANGED, now));
        }
        return new Decision<>(new Identification.Identified(), change);
    }

    static Change release(Change change, ReleaseCause cause, Instant now) {
        Docket docket = change.after();
        return docket.order().state() == OrderState.AWAITING_RELEASE
                ? change.to(
                        docket.in(OrderState.OFFERING),
                        new DispatchEvent.Released(docket.order().id(), cause, now))
                : change;
    }

    static Change askAnew(Change change) {
        Docket docket = change.after();
        return switch (docket.order().state()) {
            case OFFERING, WAITING, UNSERVED ->
                change.to(docket.with(docket.order().header().inNewRound().in(OrderState.OFFERING)));
            case AWAITING_HOLD, AWAITING_RELEASE, ASSIGNED, COMPLETED, CLOSED, CANCELLED -> change;
        };
    }
}
