package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Asks everybody the widest ring admits at once, beside those whose offers are out: a waiting order is offered now, and
 * one that nobody could be offered begins a new round.
 */
@ApplicationScoped
public class WidenSearch {
    private final WorkOrders orders;
    private final SurveyOrder surveyOrder;
    private final DecisionCards cards;
    private final SeekCandidates seekCandidates;
    private final MakeOffers makeOffers;

    /** Works inside the caller's unit of work. */
    public WidenSearch(
            WorkOrders orders,
            SurveyOrder surveyOrder,
            DecisionCards cards,
            SeekCandidates seekCandidates,
            MakeOffers makeOffers) {
        this.orders = orders;
        this.surveyOrder = surveyOrder;
        this.cards = cards;
        this.seekCandidates = seekCandidates;
        this.makeOffers = makeOffers;
    }

    /** Widens; leaves an order alone that nobody is sought for. */
    public Uni<Void> handle(UnitOfWork work, WorkOrderId id) {
        return orders.lock(work, id).chain(docket -> switch (docket.order().state()) {
            case UNSERVED ->
                orders.save(work, Offering.retryNow(docket))
                        .chain(() -> makeOffers.handle(work, id))
                        .replaceWithVoid();
            case OFFERING, WAITING -> surveyOrder.handle(work, docket).chain(survey -> ask(work, survey));
            case AWAITING_HOLD, AWAITING_RELEASE, ASSIGNED, COMPLETED, CLOSED, CANCELLED ->
                Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> ask(UnitOfWork work, SurveyOrder.Survey survey) {
        Docket docket = survey.docket();
        Home home = docket.order().header().home();
        if (home == null) {
            return Uni.createFrom().voidItem();
        }
        Ring widest = survey.policy().rings().getLast();
        return seekCandidates.handle(work, docket, home, survey.whom(), widest).chain(card -> {
            Change change = change(docket, card, widest, work.now());
            int wave = change.after().order().header().wave();
            return change.isNothing()
                    ? Uni.createFrom().voidItem()
                    : cards.add(work, docket.order().id(), wave, card).chain(() -> orders.save(work, change));
        });
    }

    private static Change change(Docket docket, DecisionCard card, Ring ring, Instant now) {
        if (docket.order().state() == OrderState.OFFERING) {
            return Offering.widen(docket, card, ring.answerWithin(), Ids::next, now);
        }
        return card.chosen().isEmpty()
                ? Change.none(docket)
                : Waiting.offer(docket, card.chosen().getFirst(), ring.answerWithin(), Ids::next, now);
    }
}
