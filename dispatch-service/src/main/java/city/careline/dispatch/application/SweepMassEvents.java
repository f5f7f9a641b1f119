package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.WelfareCheck;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does the next piece of a mass event, a batch in a unit of work: opens checks for the next elders, or cancels what
 * still waits after its end. Any instance may, and whoever dies leaves the rest to the others. The checks wait in the
 * pool; offers of emergencies are made at once and never wait for them.
 */
@ApplicationScoped
public class SweepMassEvents {
    /** Reason of a check cancelled because its mass event was ended. */
    public static final String MASS_EVENT_ENDED = "MASS_EVENT_ENDED";

    private static final int BATCH = 200;

    private final UnitsOfWork units;
    private final MassEvents events;
    private final WorkOrders orders;
    private final Policies policies;

    /** Swept by a timer. */
    public SweepMassEvents(UnitsOfWork units, MassEvents events, WorkOrders orders, Policies policies) {
        this.units = units;
        this.events = events;
        this.orders = orders;
        this.policies = policies;
    }

    /** How many checks were opened or cancelled. */
    public Uni<Integer> handle() {
        return units.run(work -> events.lockNext(work)
                .chain(found -> found.map(event -> event.isOver() ? cancelSome(work, event) : openSome(work, event))
                        .orElseGet(() -> Uni.createFrom().item(0))));
    }

    private Uni<Integer> openSome(UnitOfWork work, MassEvent event) {
        return events.listNext(work, event, BATCH)
                .chain(elders -> elders.isEmpty()
                        ? events.save(work, event.after(null, 0, 0)).replaceWith(0)
                        : open(work, event, elders));
    }

    private Uni<Integer> open(UnitOfWork work, MassEvent event, List<Elder> elders) {
        Set<UUID> households =
                elders.stream().map(Elder::householdId).filter(Objects::nonNull).collect(Collectors.toSet());
        return events.listInEmergency(work, households)
                .chain(busy -> policies.listOffers(work).chain(rows -> {
                    List<Change> checks = elders.stream()
                            .filter(elder -> elder.householdId() == null || !busy.contains(elder.householdId()))
                            .map(elder -> opening(event, elder, rows, work.now()))
                            .toList();
                    return events.openAll(work, event.id(), checks);
                }))
                .chain(opened -> events.save(work, event.after(elders.getLast().id(), opened, elders.size() - opened))
                        .replaceWith(opened));
    }

    private static Change opening(MassEvent event, Elder elder, List<OfferPolicy> rows, Instant now) {
        WelfareCheck check = check(event, elder, now);
        OfferPolicy policy = Scope.mostSpecific(rows, OfferPolicy::scope, check.matter())
                .orElseThrow(() -> new IllegalStateException("no offer policy holds for this check"));
        return Opening.check(check, event.id(), policy, now);
    }

    private static WelfareCheck check(MassEvent event, Elder elder, Instant now) {
        return new WelfareCheck(new OrderHeader(
                new WorkOrderId(Ids.next()),
                event.originId(),
                OrderState.OFFERING,
                OrderHeader.SUPERVISOR,
                elder.risk(),
                List.of(elder.id()),
                elder.householdId(),
                elder.home().region(),
                elder.home(),
                null,
                now,
                0,
                0,
                null,
                null,
                null));
    }

    private Uni<Integer> cancelSome(UnitOfWork work, MassEvent event) {
        return events.listUnassigned(work, event.id(), BATCH)
                .chain(waiting -> waiting.isEmpty()
                        ? events.save(work, event.done()).replaceWith(0)
                        : Multi.createFrom()
                                .iterable(waiting)
                                .onItem()
                                .transformToUniAndConcatenate(id -> cancel(work, id, event))
                                .collect()
                                .asList()
                                .replaceWith(waiting.size()));
    }

    /** Whoever has been sent meanwhile goes on. */
    private Uni<Void> cancel(UnitOfWork work, WorkOrderId id, MassEvent event) {
        return orders.lock(work, id)
                .chain(docket -> docket.order().state() == OrderState.ASSIGNED
                        ? Uni.createFrom().voidItem()
                        : orders.save(
                                work,
                                Ending.cancel(
                                                docket,
                                                MASS_EVENT_ENDED,
                                                Objects.requireNonNullElse(event.endedBy(), event.startedBy()),
                                                work.now())
                                        .change()));
    }
}
