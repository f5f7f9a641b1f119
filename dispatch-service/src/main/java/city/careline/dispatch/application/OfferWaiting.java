package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/**
 * Leaves a waiting order to its county's pool; where no pool is decided, offers it to the nearest who may go. When all who might are busy it goes on waiting; when nobody could
 * go at all, a supervisor owns it. Safe to call at any time: an order that does not wait is left as it is.
 */
@ApplicationScoped
public class OfferWaiting {
    /** How long an order is left to its pool before it is asked for again, in case it is forgotten. */
    private static final Duration POOL_LOOKS = Duration.ofMinutes(5);

    private final WorkOrders orders;
    private final SurveyOrder surveyOrder;
    private final DecisionCards cards;
    private final SeekCandidates seekCandidates;
    private final RegionPools pools;

    /** Works inside the caller's unit of work. */
    public OfferWaiting(
            WorkOrders orders,
            SurveyOrder surveyOrder,
            DecisionCards cards,
            SeekCandidates seekCandidates,
            RegionPools pools) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.cards = cards;
        this.seekCandidates = seekCandidates;
        this.pools = pools;
    }

    /** How many offers were made: one or none. */
    public Uni<Integer> handle(UnitOfWork work, WorkOrderId id) {
        return orders.lock(work, id).chain(docket -> {
            if (docket.order().state() != OrderState.WAITING) {
                return Uni.createFrom().item(0);
            }
            return pools.isAlive(work.now())
                    ? orders.save(work, Waiting.stay(docket, POOL_LOOKS, work.now()))
                            .replaceWith(0)
                    : surveyOrder.handle(work, docket).chain(survey -> seek(work, survey, firstRing(survey)));
        });
    }

    private static int firstRing(SurveyOrder.Survey survey) {
        return survey.docket().order().header().nextWaveInRound();
    }

    private Uni<Integer> seek(UnitOfWork work, SurveyOrder.Survey survey, int waveInRound) {
        OfferPolicy policy = survey.policy();
        Ring ring = policy.ring(waveInRound);
        Home home = Objects.requireNonNull(survey.docket().order().header().home(), "only who has a home waits");
        return seekCandidates
                .handle(work, survey.docket(), home, survey.whom(), ring.one())
                .chain(card -> card.chosen().isEmpty() && !policy.isLastRing(waveInRound)
                        ? seek(work, survey, waveInRound + 1)
                        : decide(work, survey, card, ring));
    }

    private Uni<Integer> decide(UnitOfWork work, SurveyOrder.Survey survey, DecisionCard card, Ring ring) {
        Docket docket = survey.docket();
        Change change = survey.guarded(change(work, survey, card, ring), ring, work.now());
        int wave = change.after().order().header().wave();
        return cards.add(work, docket.order().id(), wave, card)
                .chain(() -> orders.save(work, change))
                .replaceWith(() -> change.after().openOffers().size());
    }

    private static Change change(UnitOfWork work, SurveyOrder.Survey survey, DecisionCard card, Ring ring) {
        Docket docket = survey.docket();
        OfferPolicy policy = survey.policy();
        if (!card.chosen().isEmpty()) {
            return Waiting.offer(docket, card.chosen().getFirst(), ring.answerWithin(), Ids::next, work.now());
        }
        return card.rejections().containsKey(Rejection.NOT_FREE)
                ? Waiting.stay(docket, policy.retryAfter(), work.now())
                : Waiting.nobody(docket, Offering.counts(card), policy, work.now());
    }
}
