package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Policies as data. */
public interface Policies {
    /** All release policies. */
    Uni<List<ReleasePolicy>> listRelease(UnitOfWork work);

    /** All offer policies. */
    Uni<List<OfferPolicy>> listOffers(UnitOfWork work);

    /** Replaces all release policies. */
    Uni<Void> replaceRelease(UnitOfWork work, List<ReleasePolicy> rows);

    /** Replaces all offer policies. */
    Uni<Void> replaceOffers(UnitOfWork work, List<OfferPolicy> rows);

    /** All escalation ladders. */
    Uni<List<Ladder>> listLadders(UnitOfWork work);

    /** Replaces all escalation ladders. */
    Uni<Void> replaceLadders(UnitOfWork work, List<Ladder> rows);

    /** How soon who has accepted must set out and arrive. */
    Uni<List<TurnoutPolicy>> listTurnouts(UnitOfWork work);

    /** Replaces all turnout policies. */
    Uni<Void> replaceTurnouts(UnitOfWork work, List<TurnoutPolicy> rows);

    /** Whose needs are met whatever money says. */
    Uni<List<FloorPolicy>> listFloors(UnitOfWork work);

    /** Replaces all floor policies. */
    Uni<Void> replaceFloors(UnitOfWork work, List<FloorPolicy> rows);

    /** The ladder that holds for an order; one without steps when there is none. */
    default Uni<Ladder> ladderOf(UnitOfWork work, WorkOrder order) {
        return listLadders(work)
                .map(rows ->
                        Scope.mostSpecific(rows, Ladder::scope, order.matter()).orElse(Ladder.NONE));
    }

    /** The turnout policy that holds for an order; tables without one for everywhere are refused. */
    default Uni<TurnoutPolicy> turnoutOf(UnitOfWork work, WorkOrder order) {
        return listTurnouts(work)
                .map(rows -> Scope.mostSpecific(rows, TurnoutPolicy::scope, order.matter())
                        .orElseThrow(() -> new IllegalStateException("no turnout policy holds for this order")));
    }

    /** The floor policy that holds for an order. */
    default Uni<FloorPolicy> floorOf(UnitOfWork work, WorkOrder order) {
        return listFloors(work)
                .map(rows ->
                        FloorPolicy.mostSpecific(rows, order.header().region()).orElse(FloorPolicy.NONE));
    }

    /** The release policy that holds for an order; tables without one for everywhere are refused. */
    default Uni<ReleasePolicy> releaseOf(UnitOfWork work, WorkOrder order) {
        return listRelease(work)
                .map(rows -> Scope.mostSpecific(rows, ReleasePolicy::scope, order.matter())
                        .orElseThrow(() -> new IllegalStateException("no release policy holds for this order")));
    }

    /** The offer policy that holds for an order; tables without one for everywhere are refused. */
    default Uni<OfferPolicy> offersOf(UnitOfWork work, WorkOrder order) {
        return offersFor(work, order.matter());
    }

    /** The offer policy that would hold for such an order. */
    default Uni<OfferPolicy> offersFor(UnitOfWork work, Scope.Matter matter) {
        return listOffers(work)
                .map(rows -> Scope.mostSpecific(rows, OfferPolicy::scope, matter)
                        .orElseThrow(() -> new IllegalStateException("no offer policy holds for this order")));
    }
}
