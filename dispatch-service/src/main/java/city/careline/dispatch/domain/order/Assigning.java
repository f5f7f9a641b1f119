package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.NewIds;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.matching.Judgement;
import city.careline.dispatch.domain.matching.Rejection;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seat chooses the worker itself, by the same gates; some it may override with a reason. */
public final class Assigning {
    private static final Set<OrderState> SOUGHT =
            Set.of(OrderState.AWAITING_RELEASE, OrderState.OFFERING, OrderState.WAITING, OrderState.UNSERVED);

    private Assigning() {}

    /**
     * What a seat says.
     *
     * @param by subject of the operator
     * @param reason why this worker
     * @param override true when the seat answers for what may be overridden
     */
    public record Word(String by, String reason, boolean override) {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * The worker has the order.
         *
         * @param assignmentId the assignment
         * @param overridden the gate that was overridden, if any
         */
        record Assigned(AssignmentId assignmentId, @Nullable Rejection overridden) implements Outcome {}

        /** Somebody has the order; it must be reassigned. */
        record AlreadyAssigned() implements Outcome {}

        /**
         * Nobody is sought for the order.
         *
         * @param state where it stands
         */
        record NotOpen(OrderState state) implements Outcome {}

        /** Nobody knows where to send somebody. */
        record HomeUnknown() implements Outcome {}

        /** Nobody knows the worker. */
        record UnknownWorker() implements Outcome {}

        /**
         * A gate refuses.
         *
         * @param gate which
         * @param overridable true when a reason may override it
         */
        record Refused(Rejection gate, boolean overridable) implements Outcome {}
    }

    /**
     * Binds the order to the worker; offers that are out are taken back in the same decision.
     *
     * @param judged what the gates say of the worker
     * @param liveOfWorker assignments that overlap the visit, read under the worker's lock
     */
    public static Decision<Outcome> bySeat(
            Docket docket, Judgement judged, int liveOfWorker, Word word, NewIds ids, Instant now) {
        Outcome refusal = refusal(docket, judged, liveOfWorker, word);
        if (refusal != null) {
            return Decision.nothing(refusal, docket);
        }
        OrderHeader header = docket.order().header();
        var offer = new Offer.Open(new OfferTerms(
                new OfferId(ids.next()),
                header.id(),
                header.wave() + 1,
                judged.line().providerId(),
                judged.line().workerId(),
                judged.line().capacity(),
                judged.roadMeters(),
                judged.travelSeconds(),
                now,
                now,
                false));
        Assignment made = Assignment.made(new AssignmentId(ids.next()), offer.terms(), now);
        Docket bound = docket.with(header.afterWave(header.wave() + 1))
                .with(offer.accept(made.id(), now))
                .with(made)
                .in(OrderState.ASSIGNED);
        Rejection overridden = judged.soft().orElse(null);
        Change change = Change.none(docket)
                .to(bound, new DispatchEvent.AssignedBySeat(made, word.by(), word.reason(), overridden, now))
                .to(bound, new DispatchEvent.AssignmentMade(made, now));
        return new Decision<>(
                new Outcome.Assigned(made.id(), overridden),
                Offering.withdrawAll(change, Offer.Withdrawal.ASSIGNED_BY_SEAT, now));
    }

    private static @Nullable Outcome refusal(Docket docket, Judgement judged, int liveOfWorker, Word word) {
        OrderState state = docket.order().state();
        if (state == OrderState.ASSIGNED) {
            return new Outcome.AlreadyAssigned();
        }
        if (!SOUGHT.contains(state)) {
            return new Outcome.NotOpen(state);
        }
        Rejection hard = judged.hard().orElse(null);
        if (hard != null) {
            return new Outcome.Refused(hard, false);
        }
        if (liveOfWorker >= judged.line().capacity()) {
            return new Outcome.Refused(Rejection.NOT_FREE, false);
        }
        Rejection soft = judged.soft().orElse(null);
        return soft == null || word.override() ? null : new Outcome.Refused(soft, true);
    }
}
