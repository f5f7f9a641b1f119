package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Holding;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes billing's news of a hold: a grant sends the order on, a refusal ends it. */
@ApplicationScoped
public class NoteHold {
    private final WorkOrders orders;
    private final Policies policies;
    private final MakeOffers makeOffers;

    /** Works inside the unit of work that also records the event as done. */
    public NoteHold(WorkOrders orders, Policies policies, MakeOffers makeOffers) {
        this.orders = orders;
        this.policies = policies;
        this.makeOffers = makeOffers;
    }

    /** Takes the news; fails with {@link Absent} for an order never placed. */
    public Uni<Void> handle(UnitOfWork work, WorkOrderId id, HoldNews news) {
        return orders.lock(work, id)
                .chain(docket -> policies.listRelease(work).chain(rows -> {
                    var change = Holding.heard(docket, news, policy(rows, docket), work.now());
                    return orders.save(work, change)
                            .chain(() -> change.after().needsWave()
                                    ? makeOffers.handle(work, id).replaceWithVoid()
                                    : Uni.createFrom().voidItem());
                }));
    }

    static ReleasePolicy policy(List<ReleasePolicy> rows, Docket docket) {
        var header = docket.order().header();
        return Scope.mostSpecific(
                        rows,
                        ReleasePolicy::scope,
                        header.region(),
                        docket.order().kind(),
                        header.risk())
                .orElseThrow(() -> new IllegalStateException("no release policy holds for this order"));
    }
}
