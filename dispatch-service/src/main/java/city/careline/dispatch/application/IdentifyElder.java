package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Releasing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The seat tells whom an order is for: caller id is a hint, never a proof. Offers go out to the right home. */
@ApplicationScoped
public class IdentifyElder {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Elders elders;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public IdentifyElder(UnitsOfWork units, WorkOrders orders, Elders elders, MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.elders = elders;
        this.makeOffers = makeOffers;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Decided.
         *
         * @param identification how
         */
        record Decided(Releasing.Identification identification) implements Outcome {}

        /** Nobody knows this elder here, or the home lies outside the caller's region. */
        record UnknownElder() implements Outcome {}

        /** The household has an open incident of its own; this one is cancelled as its duplicate. */
        record HouseholdHasIncident() implements Outcome {}
    }

    /** Identifies; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Outcome> handle(WorkOrderId id, ElderId elderId, Viewer viewer) {
        return units.run(work -> orders.lock(work, id)
                        .map(Visible.to(viewer))
                        .chain(docket -> elders.list(work, List.of(elderId))
                                .chain(found -> found.stream()
                                        .filter(elder ->
                                                viewer.coversRegion(elder.home().region()))
                                        .findFirst()
                                        .map(elder -> unlessDuplicate(work, docket, elder))
                                        .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownElder())))))
                .onFailure(OpenIncidentExists.class)
                .recoverWithItem(new Outcome.HouseholdHasIncident());
    }

    private Uni<Outcome> unlessDuplicate(UnitOfWork work, Docket docket, Elder elder) {
        UUID household = elder.householdId();
        Uni<Optional<WorkOrderId>> other = household == null || !(docket.order() instanceof Incident)
                ? Uni.createFrom().item(Optional.empty())
                : orders.findOpenIncident(work, household, null);
        return other.chain(
                found -> found.filter(id -> !id.equals(docket.order().id())).isPresent()
                        ? Uni.createFrom().item(new Outcome.HouseholdHasIncident())
                        : identify(work, docket, elder));
    }

    private Uni<Outcome> identify(UnitOfWork work, Docket docket, Elder elder) {
        var decision = Releasing.identify(docket, elder, work.now());
        return orders.save(work, decision.change())
                .chain(() -> makeOffers.handle(work, docket.order().id()))
                .replaceWith(new Outcome.Decided(decision.outcome()));
    }
}
