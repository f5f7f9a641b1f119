package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Holding;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Looks at an order because something is due. The state decides; a stale or doubled deadline does nothing. */
@ApplicationScoped
public class LookAgain {
    private final WorkOrders orders;
    private final Policies policies;
    private final MakeOffers makeOffers;

    /** Works inside the unit of work that takes the deadline away. */
    public LookAgain(WorkOrders orders, Policies policies, MakeOffers makeOffers) {
        this.orders = orders;
        this.policies = policies;
        this.makeOffers = makeOffers;
    }

    /** Does what is due. */
    public Uni<Void> handle(UnitOfWork work, Deadline deadline) {
        return orders.lock(work, deadline.workOrderId())
                .chain(docket -> policies.listRelease(work).chain(rows -> {
                    Change change = due(docket, deadline, NoteHold.policy(rows, docket), work.now());
                    return orders.save(work, change)
                            .chain(() -> change.after().needsWave()
                                    ? makeOffers
                                            .handle(work, deadline.workOrderId())
                                            .replaceWithVoid()
                                    : Uni.createFrom().voidItem());
                }));
    }

    private static Change due(Docket docket, Deadline deadline, ReleasePolicy policy, Instant now) {
        return switch (deadline.matter()) {
            case HOLD -> Holding.silence(docket, policy, now);
            case RELEASE -> Releasing.byTimeout(docket, now);
            case OFFERS -> Offering.expire(docket, now);
            case RETRY -> Offering.retry(docket, deadline.number());
        };
    }
}
