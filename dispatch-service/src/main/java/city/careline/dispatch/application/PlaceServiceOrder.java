package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Places an order for an item; billing is asked by event to reserve the quota and has two seconds by default. */
@ApplicationScoped
public class PlaceServiceOrder {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Elders elders;
    private final Calls calls;
    private final Catalogue catalogue;
    private final Policies policies;
    private final Duration holdWithin;

    /** Reads how long billing may take to answer. */
    public PlaceServiceOrder(
            UnitsOfWork units,
            WorkOrders orders,
            Elders elders,
            Calls calls,
            Catalogue catalogue,
            Policies policies,
            @ConfigProperty(name = "careline.dispatch.hold-within", defaultValue = "2s") Duration holdWithin) {
        this.units = units;
        this.orders = orders;
        this.elders = elders;
        this.calls = calls;
        this.catalogue = catalogue;
        this.policies = policies;
        this.holdWithin = holdWithin;
    }

    /**
     * What a seat orders.
     *
     * @param elderId for whom
     * @param itemCode what
     * @param minutes how long
     * @param scheduledAt when, absent for as soon as possible
     * @param callId the call it is ordered in
     * @param originId origin when there is no call
     */
    public record Wish(
            ElderId elderId,
            String itemCode,
            int minutes,
            @Nullable Instant scheduledAt,
            @Nullable UUID callId,
            String originId) {}

    /** What became of the wish. */
    public sealed interface Placement {
        /**
         * Placed; billing is being asked.
         *
         * @param id the order
         */
        record Placed(WorkOrderId id) implements Placement {}

        /** Nobody knows this elder here. */
        record UnknownElder() implements Placement {}

        /** The elder's home lies outside the caller's region. */
        record OutsideScope() implements Placement {}

        /** The elder has died or moved away. */
        record NotServed() implements Placement {}

        /** There is no such item, or it cannot be ordered. */
        record UnknownItem() implements Placement {}

        /**
         * The item is not sold for so long or so short.
         *
         * @param min shortest visit
         * @param max longest visit
         */
        record MinutesOutOfRange(int min, int max) implements Placement {}

        /** The wanted time is over. */
        record InThePast() implements Placement {}
    }

    /** Places the order, or says why not. */
    public Uni<Placement> handle(Wish wish, Viewer viewer) {
        return units.run(work -> elders.list(work, List.of(wish.elderId())).chain(found -> {
            Elder elder = found.isEmpty() ? null : found.getFirst();
            Placement refusal =
                    refusal(wish, elder, catalogue.findItem(wish.itemCode()).orElse(null), viewer, work.now());
            return refusal != null || elder == null
                    ? Uni.createFrom().item(Objects.requireNonNullElseGet(refusal, Placement.UnknownElder::new))
                    : place(work, wish, elder, viewer.subject());
        }));
    }

    static @Nullable Placement refusal(
            Wish wish, @Nullable Elder elder, @Nullable Item item, Viewer viewer, Instant now) {
        if (elder == null) {
            return new Placement.UnknownElder();
        }
        if (!viewer.coversRegion(elder.home().region())) {
            return new Placement.OutsideScope();
        }
        if (!elder.served()) {
            return new Placement.NotServed();
        }
        if (item == null || item.emergency()) {
            return new Placement.UnknownItem();
        }
        if (wish.minutes() < item.minMinutes() || wish.minutes() > item.maxMinutes()) {
            return new Placement.MinutesOutOfRange(item.minMinutes(), item.maxMinutes());
        }
        Instant wanted = wish.scheduledAt();
        return wanted != null && wanted.isBefore(now.minus(Duration.ofMinutes(5))) ? new Placement.InThePast() : null;
    }

    private Uni<Placement> place(UnitOfWork work, Wish wish, Elder elder, String operator) {
        UUID callId = wish.callId();
        Uni<Calls.Facts> call = callId == null ? Uni.createFrom().item(Calls.Facts.NONE) : calls.lock(work, callId);
        return call.chain(facts -> {
            ServiceOrder order = order(
                    wish, elder, operator, Objects.requireNonNullElse(facts.originId(), wish.originId()), work.now());
            return opening(work, order)
                    .chain(opening -> orders.open(work, opening))
                    .replaceWith(new Placement.Placed(order.id()));
        });
    }

    /** The ladder begins when somebody is sought. */
    private Uni<Change> opening(UnitOfWork work, ServiceOrder order) {
        return policies.releaseOf(work, order)
                .chain(release -> policies.ladderOf(work, order).map(ladder -> {
                    Instant sought = order.scheduledAt().minus(release.lead());
                    return Escalating.begin(
                            Opening.serviceOrder(order, holdWithin, work.now()),
                            ladder,
                            sought.isBefore(work.now()) ? work.now() : sought);
                }));
    }

    private static ServiceOrder order(Wish wish, Elder elder, String operator, String originId, Instant now) {
        var header = new OrderHeader(
                new WorkOrderId(Ids.next()),
                originId,
                OrderState.AWAITING_HOLD,
                operator,
                elder.risk(),
                List.of(elder.id()),
                elder.householdId(),
                elder.home().region(),
                elder.home(),
                wish.callId(),
                now,
                0,
                0,
                null,
                null,
                null);
        return new ServiceOrder(
                header,
                wish.itemCode(),
                wish.minutes(),
                Objects.requireNonNullElse(wish.scheduledAt(), now),
                Hold.AWAITED);
    }
}
