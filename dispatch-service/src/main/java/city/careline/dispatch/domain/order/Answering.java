package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.NewIds;
import java.time.Instant;

/** Answers to offers: exactly one winner. */
public final class Answering {
    /** Reason of a seat that answers for one who said so on the telephone. */
    public static final String BY_PHONE = "BY_PHONE";

    private Answering() {}

    /**
     * Accepts an offer; siblings are taken back in the same decision. The winner repeating is granted again.
     *
     * @param offer an offer of the docket
     * @param liveOfWorker orders the offer's worker serves now, read under the worker's lock
     */
    public static Decision<Acceptance> accept(
            Docket docket, Offer offer, Answerer by, int liveOfWorker, NewIds ids, Instant now) {
        if (!by.mayAnswerFor(offer.terms().providerId(), offer.terms().workerId())) {
            return Decision.nothing(new Acceptance.NotYours(), docket);
        }
        return switch (offer) {
            case Offer.Accepted accepted -> Decision.nothing(again(docket, accepted), docket);
            case Offer.Withdrawn withdrawn -> Decision.nothing(afterWithdrawal(withdrawn), docket);
            case Offer.Declined declined -> Decision.nothing(new Acceptance.TooLate(declined.at()), docket);
            case Offer.Expired expired ->
                Decision.nothing(new Acceptance.TooLate(expired.terms().expiresAt()), docket);
            case Offer.Open open -> acceptOpen(docket, open, by, liveOfWorker, ids, now);
        };
    }

    /** Declines an offer. */
    public static Decision<Refusal> decline(Docket docket, Offer offer, Answerer by, String reason, Instant now) {
        if (!by.mayAnswerFor(offer.terms().providerId(), offer.terms().workerId())) {
            return Decision.nothing(new Refusal.NotYours(), docket);
        }
        return switch (offer) {
            case Offer.Open open -> declineOpen(docket, open, reason, now);
            case Offer.Declined declined -> Decision.nothing(new Refusal.Noted(true), docket);
            case Offer.Accepted accepted -> Decision.nothing(new Refusal.AlreadyAccepted(), docket);
            case Offer.Expired expired ->
                Decision.nothing(new Refusal.TooLate(expired.terms().expiresAt()), docket);
            case Offer.Withdrawn withdrawn -> Decision.nothing(new Refusal.TooLate(withdrawn.at()), docket);
        };
    }

    private static Decision<Acceptance> acceptOpen(
            Docket docket, Offer.Open open, Answerer by, int liveOfWorker, NewIds ids, Instant now) {
        if (docket.liveAssignment().isPresent()) {
            return Decision.nothing(new Acceptance.AlreadyTaken(), docket);
        }
        if (open.isPastDue(now)) {
            return Decision.nothing(new Acceptance.TooLate(open.terms().expiresAt()), docket);
        }
        if (liveOfWorker >= open.terms().capacity()) {
            return Decision.nothing(new Acceptance.NotAvailable(open.terms().workerId()), docket);
        }
        Assignment made = Assignment.made(new AssignmentId(ids.next()), open.terms(), now);
        Docket bound = docket.with(open.accept(made.id(), now)).with(made).in(OrderState.ASSIGNED);
        Change granted = bySeat(Change.none(docket).to(bound), made, by, now)
                .to(bound, new DispatchEvent.AssignmentMade(made, now));
        return new Decision<>(
                new Acceptance.Granted(made.id(), false), Offering.withdrawAll(granted, Offer.Withdrawal.TAKEN, now));
    }

    private static Change bySeat(Change change, Assignment made, Answerer by, Instant now) {
        String seat = by.seat();
        return seat == null
                ? change
                : change.to(change.after(), new DispatchEvent.AssignedBySeat(made, seat, BY_PHONE, null, now));
    }

    private static Decision<Refusal> declineOpen(Docket docket, Offer.Open open, String reason, Instant now) {
        if (open.isPastDue(now)) {
            return Decision.nothing(new Refusal.TooLate(open.terms().expiresAt()), docket);
        }
        Offer ended = open.decline(reason, now);
        return new Decision<>(
                new Refusal.Noted(false),
                Change.none(docket).to(docket.with(ended), new DispatchEvent.OfferEnded(ended, now)));
    }

    /** An assignment that was released since is no longer the acceptor's. */
    private static Acceptance again(Docket docket, Offer.Accepted accepted) {
        return docket.findAssignment(accepted.assignmentId())
                .filter(one -> one.stage() == Assignment.Stage.RELEASED)
                .<Acceptance>map(released -> new Acceptance.TooLate(released.stageAt()))
                .orElseGet(() -> new Acceptance.Granted(accepted.assignmentId(), true));
    }

    private static Acceptance afterWithdrawal(Offer.Withdrawn withdrawn) {
        return switch (withdrawn.why()) {
            case TAKEN, ASSIGNED_BY_SEAT -> new Acceptance.AlreadyTaken();
            case CANCELLED, HOME_CHANGED, MONEY_REFUSED -> new Acceptance.TooLate(withdrawn.at());
        };
    }
}
