package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Looks at one waiting order as the pool needs to know it: who could go, what each would cost, and what is sought. */
@ApplicationScoped
public class SurveyWaiting {
    private final WorkOrders orders;
    private final SurveyOrder surveyOrder;
    private final SeekCandidates seekCandidates;
    private final DescribeNeed describeNeed;

    /** Reads only. */
    public SurveyWaiting(
            WorkOrders orders, SurveyOrder surveyOrder, SeekCandidates seekCandidates, DescribeNeed describeNeed) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.seekCandidates = seekCandidates;
        this.describeNeed = describeNeed;
    }

    /**
     * What is known of a waiting order.
     *
     * @param id the order
     * @param wave its last wave
     * @param wanted the instant its waiting counts from
     * @param need what is sought, for candidates not on the card too
     * @param card who was considered; the chosen are as many as an order is compared with
     */
    record Surveyed(WorkOrderId id, int wave, Instant wanted, Need need, DecisionCard card) {}

    /**
     * Absent when the order does not wait, or has no home.
     *
     * @param neighbours how many are sought
     */
    Uni<Optional<Surveyed>> handle(UnitOfWork work, WorkOrderId id, int neighbours) {
        return orders.get(work, id).chain(docket -> {
            Home home = docket.order().header().home();
            return docket.order().state() == OrderState.WAITING && home != null
                    ? surveyOrder
                            .handle(work, docket)
                            .chain(survey -> look(work, survey, home, neighbours, firstRing(docket)))
                            .map(Optional::of)
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    private static int firstRing(Docket docket) {
        return docket.order().header().nextWaveInRound();
    }

    /** A ring in which nobody can go is passed over. */
    private Uni<Surveyed> look(UnitOfWork work, SurveyOrder.Survey survey, Home home, int neighbours, int waveInRound) {
        OfferPolicy policy = survey.policy();
        Ring one = policy.ring(waveInRound);
        Ring ring = new Ring(one.radiusMeters(), neighbours, one.providerKinds(), one.answerWithin(), one.floor());
        return seekCandidates
                .handle(work, survey.docket(), home, survey.whom(), ring)
                .chain(card -> card.chosen().isEmpty() && !policy.isLastRing(waveInRound)
                        ? look(work, survey, home, neighbours, waveInRound + 1)
                        : Uni.createFrom().item(surveyed(work, survey, home, ring, card)));
    }

    private Surveyed surveyed(UnitOfWork work, SurveyOrder.Survey survey, Home home, Ring ring, DecisionCard card) {
        Docket docket = survey.docket();
        Instant since = docket.order().header().watch().waitingSince();
        Instant wanted = docket.order().wantedAt(since == null ? work.now() : since);
        Need need = describeNeed.handle(docket, home, survey.whom(), ring, card.policy(), work.now());
        return new Surveyed(docket.order().id(), docket.order().header().wave(), wanted, need, card);
    }
}
