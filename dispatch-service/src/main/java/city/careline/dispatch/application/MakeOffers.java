package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Makes the next wave of offers when an order needs one, together with its decision card, or sends it to its region's
 * waiting pool when the policy says so; escalates when nobody is found. Safe to call at any time: an order that needs
 * no wave is left as it is. While the seat may still cancel, the card is drawn without offers.
 */
@ApplicationScoped
public class MakeOffers {
    private final WorkOrders orders;
    private final SurveyOrder surveyOrder;
    private final DecisionCards cards;
    private final SeekCandidates seekCandidates;
    private final OfferWaiting offerWaiting;

    /** Works inside the caller's unit of work. */
    public MakeOffers(
            WorkOrders orders,
            SurveyOrder surveyOrder,
            DecisionCards cards,
            SeekCandidates seekCandidates,
            OfferWaiting offerWaiting) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.cards = cards;
        this.seekCandidates = seekCandidates;
        this.offerWaiting = offerWaiting;
    }

    /**
     * What was found in the ring that found somebody, else in the last one.
     *
     * @param waveInRound the ring's number
     * @param card who was considered
     */
    private record Sought(int waveInRound, DecisionCard card) {}

    /** How many offers were made. */
    public Uni<Integer> handle(UnitOfWork work, WorkOrderId id) {
        return orders.lock(work, id).chain(docket -> handle(work, docket));
    }

    /** The same for an order that this unit of work has locked or opened and not changed since. */
    Uni<Integer> handle(UnitOfWork work, Docket docket) {
        boolean previewed = docket.order().state() == OrderState.AWAITING_RELEASE;
        return docket.needsWave() || previewed
                ? surveyOrder.handle(work, docket).chain(survey -> look(work, survey))
                : Uni.createFrom().item(0);
    }

    private Uni<Integer> look(UnitOfWork work, SurveyOrder.Survey survey) {
        Docket docket = survey.docket();
        OfferPolicy policy = survey.policy();
        Home home = docket.order().header().home();
        if (home == null) {
            return nobody(work, survey, Map.of(Offering.HOME_UNKNOWN, 1));
        }
        if (Offering.isExhausted(docket, policy)) {
            return nobody(work, survey, Map.of(Offering.WAVES_EXHAUSTED, policy.maxWaves()));
        }
        return policy.mode() == OfferPolicy.Mode.POOL && docket.needsWave()
                ? orders.save(work, Waiting.enter(docket, policy, work.now()))
                        .chain(() -> offerWaiting.handle(work, docket.order().id()))
                : wave(work, survey, home);
    }

    private Uni<Integer> wave(UnitOfWork work, SurveyOrder.Survey survey, Home home) {
        Docket docket = survey.docket();
        int first = docket.order().header().nextWaveInRound();
        return seek(work, survey, home, first).chain(sought -> {
            Change change = survey.guarded(
                    Offering.wave(docket, sought.waveInRound(), sought.card(), survey.policy(), Ids::next, work.now()),
                    survey.policy().ring(sought.waveInRound()),
                    work.now());
            int wave = docket.needsWave() ? change.after().order().header().wave() : 0;
            return cards.add(work, docket.order().id(), wave, sought.card())
                    .chain(() -> orders.save(work, change))
                    .replaceWith(() -> change.after().openOffers().size());
        });
    }

    /** A ring in which nobody is found is passed over at once. */
    private Uni<Sought> seek(UnitOfWork work, SurveyOrder.Survey survey, Home home, int waveInRound) {
        OfferPolicy policy = survey.policy();
        return seekCandidates
                .handle(work, survey.docket(), home, survey.whom(), policy.ring(waveInRound))
                .chain(card -> card.chosen().isEmpty() && !policy.isLastRing(waveInRound)
                        ? seek(work, survey, home, waveInRound + 1)
                        : Uni.createFrom().item(new Sought(waveInRound, card)));
    }

    private Uni<Integer> nobody(UnitOfWork work, SurveyOrder.Survey survey, Map<String, Integer> why) {
        Docket docket = survey.docket();
        OfferPolicy policy = survey.policy();
        Change change = survey.guarded(
                Offering.nobody(docket, why, policy, work.now()), policy.rings().getLast(), work.now());
        int wave = docket.needsWave() ? docket.order().header().wave() + 1 : 0;
        return cards.addNobody(work, docket.order().id(), wave, why)
                .chain(() -> orders.save(work, change))
                .replaceWith(0);
    }
}
