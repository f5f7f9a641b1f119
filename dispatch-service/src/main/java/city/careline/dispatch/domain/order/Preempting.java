package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.NewIds;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.policy.Ladder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An emergency takes a worker from a service visit that has not begun, when too few are free. Emergencies and welfare
 * checks give way to nobody.
 */
public final class Preempting {
    private Preempting() {}

    /**
     * What accepting does to the emergency and to the orders that give way.
     *
     * @param decision the acceptance
     * @param givingWay changes of the orders that give way, none unless it is granted
     */
    public record Result(Decision<Acceptance> decision, List<Change> givingWay) {
        /** Keeps its own copy. */
        public Result {
            givingWay = List.copyOf(givingWay);
        }
    }

    /** Those on the card who pass every gate but have no hand free, when the wave is not full; nearest first. */
    public static List<Considered> busy(DecisionCard card) {
        return card.chosen().size() >= card.need().ring().parallel()
                ? List.of()
                : card.considered().stream()
                        .filter(one -> one.rejection() == Rejection.NOT_FREE)
                        .toList();
    }

    /** Those of the busy who fill the wave up. */
    public static List<Asked> among(DecisionCard card, Set<WorkerId> preemptible, TravelTimes travels) {
        return busy(card).stream()
                .filter(one -> preemptible.contains(one.workerId()))
                .limit(card.need().ring().parallel() - card.chosen().size())
                .map(one -> Asked.preempting(one, card.need().home().point(), travels))
                .toList();
    }

    /**
     * Accepts an offer that pre-empts; as many visits give way as it takes, the latest accepted first.
     *
     * @param offer an offer of the docket
     * @param liveOfWorker assignments that overlap the emergency, read under the worker's lock
     * @param others orders that may give way, locked
     * @param ladder the ladder of orders that give way
     */
    public static Result accept(
            Docket docket,
            Offer offer,
            Answerer by,
            int liveOfWorker,
            List<Docket> others,
            Ladder ladder,
            NewIds ids,
            Instant now) {
        int tooMany = liveOfWorker - offer.terms().capacity() + 1;
        List<Docket> yielding = others.stream()
                .filter(other -> mayGiveWay(other, offer.terms()) && isInTheWay(other, docket, now))
                .sorted(Comparator.comparing((Docket other) ->
                                other.liveAssignment().orElseThrow().madeAt())
                        .reversed()
                        .thenComparing(other -> other.order().id().value()))
                .limit(Math.max(0, tooMany))
                .toList();
        var decision = Answering.accept(docket, offer, by, liveOfWorker - yielding.size(), ids, now);
        if (!(decision.outcome() instanceof Acceptance.Granted granted) || granted.repeated()) {
            return new Result(decision, List.of());
        }
        var changes = new ArrayList<Change>();
        yielding.forEach(other -> changes.add(Reopening.reopen(Change.none(other), Reopening.PREEMPTED, ladder, now)));
        return new Result(decision, changes);
    }

    /** As the worker's assignments are counted: a visit that begins after the emergency is over stands in nobody's way. */
    private static boolean isInTheWay(Docket other, Docket emergency, Instant now) {
        return other.liveAssignment().orElseThrow().stage() != Assignment.Stage.MADE
                || other.order().wantedAt(now).isBefore(emergency.order().until(now));
    }

    /** Only an ordered visit gives way, and only before it begins. */
    static boolean mayGiveWay(Docket other, OfferTerms terms) {
        return terms.preempts()
                && other.order() instanceof ServiceOrder
                && other.liveAssignment()
                        .filter(live -> live.workerId().equals(terms.workerId())
                                && (live.stage() == Assignment.Stage.MADE || live.stage() == Assignment.Stage.EN_ROUTE))
                        .isPresent();
    }
}
