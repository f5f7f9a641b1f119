package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.order.Asked;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    private final FindPreemptible findPreemptible;
    private final OfferWaiting offerWaiting;

    /** Works inside the caller's unit of work. */
    public MakeOffers(
            WorkOrders orders,
            SurveyOrder surveyOrder,
            DecisionCards cards,
            SeekCandidates seekCandidates,
            FindPreemptible findPreemptible,
            OfferWaiting offerWaiting) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.cards = cards;
        this.seekCandidates = seekCandidates;
        this.findPreemptible = findPreemptible;
        this.offerWaiting = offerWaiting;
    }

    /**
     * What was found in the ring that found somebody, else in the last one.
     *
     * @param waveInRound the ring's number
     * @param card who was considered
     * @param preempted whom an emergency may take from a visit that has not begun
     */
    private record Sought(int waveInRound, DecisionCard card, List<Asked> preempted) {
        private boolean isNobody() {
            return card.chosen().isEmpty() && preempted.isEmpty();
        }
    }

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
            return homeless(work, survey);
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
                    Offering.wave(
                            docket,
                            sought.waveInRound(),
                            sought.card(),
                            sought.preempted(),
                            survey.policy(),
                            Ids::next,
                            work.now()),
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
                .chain(card -> findPreemptible
                        .handle(work, survey.docket(), card)
                        .map(preempted -> new Sought(waveInRound, card, preempted)))
                .chain(sought -> sought.isNobody() && !policy.isLastRing(waveInRound)
                        ? seek(work, survey, home, waveInRound + 1)
                        : Uni.createFrom().item(sought));
    }

    /** Written down once, however often it is tried. */
    private Uni<Integer> homeless(UnitOfWork work, SurveyOrder.Survey survey) {
        OrderHeader header = survey.docket().order().header();
        if (header.watch().homeless() == 0) {
            return nobody(work, survey, Map.of(Offering.HOME_UNKNOWN, 1));
        }
        return orders.save(work, Offering.homeless(survey.docket(), survey.policy(), work.now()))
                .replaceWith(0);
    }

    private Uni<Integer> nobody(UnitOfWork work, SurveyOrder.Survey survey, Map<String, Integer> why) {
        Docket docket = survey.docket();
        OfferPolicy policy = survey.policy();
        Change change = survey.guarded(
                why.containsKey(Offering.HOME_UNKNOWN)
                        ? Offering.homeless(docket, policy, work.now())
                        : Offering.nobody(docket, why, policy, work.now()),
                policy.rings().getLast(),
                work.now());
        int wave = docket.needsWave() ? docket.order().header().wave() + 1 : 0;
        return cards.addNobody(work, docket.order().id(), wave, why)
                .chain(() -> orders.save(work, change))
                .replaceWith(0);
    }
}
