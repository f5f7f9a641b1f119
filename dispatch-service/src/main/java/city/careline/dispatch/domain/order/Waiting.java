package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.NewIds;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.OfferPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Orders that wait in their region's pool for a worker to become free, and are then offered to one at a time. An order
 * whose offer fails comes back and keeps its place; one that waits too long is a supervisor's, and waits on.
 */
public final class Waiting {
    private Waiting() {}

    /** Enters the pool instead of a wave; does nothing to an order that needs none. The age cap is set once a round. */
    public static Change enter(Docket docket, OfferPolicy policy, Instant now) {
        if (!docket.needsWave()) {
            return Change.none(docket);
        }
        OrderHeader header = docket.order().header();
        OrderHeader waits = header.watched(header.watch().waiting(now)).in(OrderState.WAITING);
        Change change = Change.none(docket).to(docket.with(waits));
        if (header.wave() != header.roundStart()) {
            return change;
        }
        Instant cap = since(waits).plus(policy.waitAtMost());
        return change.to(change.after(), new DispatchEvent.WaitingBegan(header.id(), now))
                .due(new Deadline(
                        header.id(), Deadline.Matter.AGE_CAP, header.roundStart(), cap.isBefore(now) ? now : cap));
    }

    /**
     * Offers a waiting order to one worker; does nothing to an order that does not wait. When the offer ends without
     * winning, the order needs a wave again and enters the pool where it was.
     *
     * @param answerWithin time to answer
     */
    public static Change offer(Docket docket, Considered candidate, Duration answerWithin, NewIds ids, Instant now) {
        return docket.order().state() == OrderState.WAITING
                ? Offering.make(
                        docket.in(OrderState.OFFERING), docket, List.of(Asked.of(candidate)), answerWithin, ids, now)
                : Change.none(docket);
    }

    /** Everybody who might go is busy: the order stays and is looked at again after a while. */
    public static Change stay(Docket docket, Duration lookAgainAfter, Instant now) {
        OrderHeader header = docket.order().header();
        return header.state() == OrderState.WAITING
                ? Change.none(docket)
                        .due(new Deadline(header.id(), Deadline.Matter.RETRY, header.wave(), now.plus(lookAgainAfter)))
                : Change.none(docket);
    }

    /** Nobody could ever go, busy or not: a supervisor owns the order, and everybody is asked again later. */
    public static Change nobody(Docket docket, Map<String, Integer> why, OfferPolicy policy, Instant now) {
        return docket.order().state() == OrderState.WAITING
                ? Offering.unserved(docket, why, policy, now)
                : Change.none(docket);
    }

    /** The age cap of a round is reached: a supervisor hears of it; does nothing when the order no longer waits. */
    public static Change tooLong(Docket docket, int round, Instant now) {
        OrderHeader header = docket.order().header();
        OrderHeader owned = header.ledBySupervisor();
        boolean waits = header.state() == OrderState.WAITING || header.state() == OrderState.OFFERING;
        return waits && header.roundStart() == round && header.watch().waitingSince() != null
                ? Change.none(docket)
                        .to(
                                docket.with(owned),
                                new DispatchEvent.Escalated(
                                        header.id(),
                                        Escalating.OUTSIDE,
                                        Ladder.Action.SUPERVISOR_ALERT,
                                        Escalating.Cause.WAITED_TOO_LONG,
                                        owned.owner(),
                                        now))
                : Change.none(docket);
    }

    private static Instant since(OrderHeader header) {
        return Objects.requireNonNull(header.watch().waitingSince(), "a waiting order knows since when");
    }
}
