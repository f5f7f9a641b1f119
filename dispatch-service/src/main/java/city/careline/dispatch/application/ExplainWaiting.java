package city.careline.dispatch.application;

import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Writes down why a waiting order is not offered to anybody who is free now. When nobody could go at all, busy or not, a
 * supervisor owns it from then on.
 */
@ApplicationScoped
public class ExplainWaiting {
    private final WorkOrders orders;
    private final SurveyOrder surveyOrder;
    private final DecisionCards cards;

    /** Works inside the caller's unit of work. */
    public ExplainWaiting(WorkOrders orders, SurveyOrder surveyOrder, DecisionCards cards) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.cards = cards;
    }

    /** True when the order goes on waiting; an order that waits no longer is left as it is. */
    Uni<Boolean> handle(UnitOfWork work, SurveyWaiting.Surveyed survey) {
        return orders.lock(work, survey.id()).chain(docket -> {
            if (docket.order().state() != OrderState.WAITING
                    || docket.order().header().wave() != survey.wave()) {
                return Uni.createFrom().item(false);
            }
            boolean waits = isSomebodyBusy(survey.card());
            return cards.add(work, survey.id(), survey.wave(), survey.card())
                    .chain(() -> waits ? Uni.createFrom().voidItem() : giveUp(work, docket, survey.card()))
                    .replaceWith(waits);
        });
    }

    private Uni<Void> giveUp(UnitOfWork work, Docket docket, DecisionCard card) {
        return surveyOrder
                .handle(work, docket)
                .chain(known -> orders.save(
                        work,
                        known.guarded(
                                Waiting.nobody(docket, Offering.counts(card), known.policy(), work.now()),
                                card.need().ring(),
                                work.now())));
    }

    static boolean isSomebodyBusy(DecisionCard card) {
        Map<Rejection, Integer> rejections = card.rejections();
        return rejections.containsKey(Rejection.NOT_FREE) || rejections.containsKey(Rejection.RESTING);
    }
}
