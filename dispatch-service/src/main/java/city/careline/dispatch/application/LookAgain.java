package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.Holding;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.order.Turnout;
import city.careline.dispatch.domain.order.Waiting;
import city.careline.dispatch.domain.policy.Ladder;
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
    private final OfferWaiting offerWaiting;
    private final WidenSearch widenSearch;

    /** Works inside the unit of work that takes the deadline away. */
    public LookAgain(
            WorkOrders orders,
            Policies policies,
            MakeOffers makeOffers,
            OfferWaiting offerWaiting,
            WidenSearch widenSearch) {
        this.orders = orders;
        this.policies = policies;
        this.makeOffers = makeOffers;
        this.offerWaiting = offerWaiting;
        this.widenSearch = widenSearch;
    }

    /** Does what is due. */
    public Uni<Void> handle(UnitOfWork work, Deadline deadline) {
        return orders.lock(work, deadline.workOrderId()).chain(docket -> switch (deadline.matter()) {
            case ESCALATION -> climb(work, docket, deadline.number());
            case TURNOUT, NO_TURNOUT, ARRIVAL -> watchTurnout(work, docket, deadline);
            case HOLD, RELEASE, OFFERS, RETRY, AGE_CAP -> decide(work, docket, deadline);
        });
    }

    private Uni<Void> decide(UnitOfWork work, Docket docket, Deadline deadline) {
        return policies.releaseOf(work, docket.order()).chain(policy -> {
            Change change = due(docket, deadline, policy, work.now());
            return orders.save(work, change).chain(() -> seek(work, change.after(), deadline));
        });
    }

    private Uni<Void> watchTurnout(UnitOfWork work, Docket docket, Deadline deadline) {
        return policies.turnoutOf(work, docket.order())
                .chain(policy -> policies.ladderOf(work, docket.order()).chain(ladder -> {
                    int wave = deadline.number();
                    Change change = switch (deadline.matter()) {
                        case TURNOUT -> Turnout.late(docket, wave, policy, work.now());
                        case NO_TURNOUT -> Turnout.givenUp(docket, wave, ladder, work.now());
                        default -> Turnout.overdue(docket, wave, work.now());
                    };
                    return orders.save(work, change).chain(() -> seek(work, change.after(), deadline));
                }));
    }

    private Uni<Void> climb(UnitOfWork work, Docket docket, int step) {
        return policies.ladderOf(work, docket.order()).chain(ladder -> {
            var decision = Escalating.climb(docket, ladder, step, work.now());
            boolean widens = decision.outcome()
                    .filter(action -> action == Ladder.Action.WIDEN)
                    .isPresent();
            return orders.save(work, decision.change())
                    .chain(() -> widens
                            ? widenSearch.handle(work, docket.order().id())
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> seek(UnitOfWork work, Docket docket, Deadline deadline) {
        if (docket.needsWave()) {
            return makeOffers.handle(work, deadline.workOrderId()).replaceWithVoid();
        }
        boolean waits = docket.order().state() == OrderState.WAITING;
        boolean due = deadline.matter() == Deadline.Matter.RETRY
                && deadline.number() == docket.order().header().wave();
        return waits && due
                ? offerWaiting.handle(work, deadline.workOrderId()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Change due(Docket docket, Deadline deadline, ReleasePolicy policy, Instant now) {
        return switch (deadline.matter()) {
            case HOLD -> Holding.silence(docket, policy, now);
            case RELEASE -> Releasing.byTimeout(docket, now);
            case OFFERS -> Offering.expire(docket, now);
            case RETRY -> Offering.retry(docket, deadline.number());
            case ESCALATION, TURNOUT, NO_TURNOUT, ARRIVAL -> Change.none(docket);
            case AGE_CAP -> Waiting.tooLong(docket, deadline.number(), now);
        };
    }
}
