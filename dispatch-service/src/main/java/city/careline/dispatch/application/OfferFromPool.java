package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers a waiting order to the worker the pool chose, after everything that could have changed was read again under the
 * locks of the order and the worker. When the worker is also the best for this order alone, the decision card shows the
 * whole search; otherwise it shows him, and that orders were decided together.
 */
@ApplicationScoped
public class OfferFromPool {
    private final WorkOrders orders;
    private final WaitingOrders waiting;
    private final Workers workers;
    private final Candidates candidates;
    private final SurveyOrder surveyOrder;
    private final SeekCandidates seekCandidates;
    private final DescribeNeed describeNeed;
    private final DecisionCards cards;
    private final TravelTimes travels;

    /** Works inside the caller's unit of work. */
    public OfferFromPool(
            WorkOrders orders,
            WaitingOrders waiting,
            Workers workers,
            Candidates candidates,
            SurveyOrder surveyOrder,
            SeekCandidates seekCandidates,
            DescribeNeed describeNeed,
            DecisionCards cards,
            TravelTimes travels) {
        this.orders = orders;
        this.waiting = waiting;
        this.workers = workers;
        this.candidates = candidates;
        this.surveyOrder = surveyOrder;
        this.seekCandidates = seekCandidates;
        this.describeNeed = describeNeed;
        this.cards = cards;
        this.travels = travels;
    }

    /** What came of it. */
    enum Outcome {
        /** The offer is out. */
        OFFERED,
        /** The order waits no longer. */
        GONE,
        /** The worker may not go: engaged meanwhile, or refused by a gate. */
        REFUSED
    }

    /** Offers the order, if it still waits, to the worker, if he still may go. */
    Uni<Outcome> handle(UnitOfWork work, RegionPool.Match match) {
        return orders.lock(work, match.order()).chain(docket -> {
            Home home = docket.order().header().home();
            Optional<Candidate> candidate = candidates.find(match.worker());
            if (docket.order().state() != OrderState.WAITING || home == null) {
                return Uni.createFrom().item(Outcome.GONE);
            }
            return candidate.isEmpty()
                    ? Uni.createFrom().item(Outcome.REFUSED)
                    : isFree(work, candidate.get())
                            .chain(free -> free
                                    ? offer(
                                            work,
                                            docket,
                                            home,
                                            candidate.get(),
                                            match.ring().one())
                                    : Uni.createFrom().item(Outcome.REFUSED));
        });
    }

    /** Two instances that choose the same worker queue up here. */
    private Uni<Boolean> isFree(UnitOfWork work, Candidate candidate) {
        WorkerId id = candidate.workerId();
        return workers.lockAndCountBusy(work, id, work.now(), work.now())
                .chain(() -> waiting.countEngagements(work, List.of(id)))
                .map(engaged -> engaged.getOrDefault(id, 0) < candidate.worker().capacity());
    }

    private Uni<Outcome> offer(UnitOfWork work, Docket docket, Home home, Candidate candidate, Ring ring) {
        return surveyOrder
                .handle(work, docket)
                .chain(survey -> seekCandidates
                        .handle(work, docket, home, survey.whom(), ring)
                        .chain(card -> isFirst(card, candidate)
                                ? save(work, survey, card, ring, Map.of())
                                : alone(work, survey, home, candidate, ring, card)));
    }

    private static boolean isFirst(DecisionCard card, Candidate candidate) {
        return !card.chosen().isEmpty() && card.chosen().getFirst().workerId().equals(candidate.workerId());
    }

    private Uni<Outcome> alone(
            UnitOfWork work, SurveyOrder.Survey survey, Home home, Candidate candidate, Ring ring, DecisionCard all) {
        Need need = describeNeed.handle(survey.docket(), home, survey.whom(), ring, all.policy(), work.now());
        var question = new Workers.Question(
                need.at(),
                need.until(),
                all.policy().fairness().window(),
                List.of(),
                all.policy().continuity().window());
        return workers.loads(work, List.of(candidate.workerId()), question).chain(loads -> {
            DecisionCard card = card(candidate, need, all, loads);
            return card.chosen().isEmpty()
                    ? Uni.createFrom().item(Outcome.REFUSED)
                    : save(
                            work,
                            survey,
                            card,
                            ring,
                            Map.of(RedecidePool.DECIDED_TOGETHER, all.chosen().size()));
        });
    }

    private DecisionCard card(Candidate candidate, Need need, DecisionCard all, Map<WorkerId, Load> loads) {
        return Matching.choose(List.of(candidate), need, all.policy(), travels, loads, List.of());
    }

    private Uni<Outcome> save(
            UnitOfWork work, SurveyOrder.Survey survey, DecisionCard card, Ring ring, Map<String, Integer> why) {
        Docket docket = survey.docket();
        Change change = survey.guarded(
                Waiting.offer(docket, card.chosen().getFirst(), ring.answerWithin(), Ids::next, work.now()),
                ring,
                work.now());
        WorkOrderId id = docket.order().id();
        int wave = change.after().order().header().wave();
        Uni<Void> explained = why.isEmpty() ? Uni.createFrom().voidItem() : cards.addNobody(work, id, wave, why);
        return explained
                .chain(() -> cards.add(work, id, wave, card))
                .chain(() -> orders.save(work, change))
                .replaceWith(Outcome.OFFERED);
    }
}
