package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Holding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes billing's news of a hold: a grant sends the order on, a refusal ends it. */
@ApplicationScoped
public class NoteHold {
    private final WorkOrders orders;
    private final Policies policies;
    private final SurveyOrder surveyOrder;
    private final MakeOffers makeOffers;

    /** Works inside the unit of work that also records the event as done. */
    public NoteHold(WorkOrders orders, Policies policies, SurveyOrder surveyOrder, MakeOffers makeOffers) {
        this.orders = orders;
        this.policies = policies;
        this.surveyOrder = surveyOrder;
        this.makeOffers = makeOffers;
    }

    /** Takes the news; fails with {@link Absent} for an order never placed. */
    public Uni<Void> handle(UnitOfWork work, WorkOrderId id, HoldNews news) {
        return orders.lock(work, id)
                .chain(docket -> policies.releaseOf(work, docket.order())
                        .chain(policy -> surveyOrder.handle(work, docket).chain(survey -> {
                            var change = Holding.heard(docket, news, policy, survey.floor(), work.now());
                            return orders.save(work, change)
                                    .chain(() -> change.after().needsWave()
                                            ? makeOffers.handle(work, id).replaceWithVoid()
                                            : Uni.createFrom().voidItem());
                        })));
    }
}
