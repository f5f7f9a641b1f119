package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.WorkOrder;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders and offers for reading. */
public interface Stories {
    /** Everything that happened to an order, in order. */
    Uni<List<Entry>> timeline(UnitOfWork work, WorkOrderId id);

    /** Every signal of an incident. */
    Uni<List<Heard>> signals(UnitOfWork work, WorkOrderId id);

    /** Orders by filter, newest first. */
    Uni<List<WorkOrder>> list(UnitOfWork work, Filter filter);

    /** Open offers to a worker or a provider, oldest first; of everybody in the region when both are absent. */
    Uni<List<OfferCard>> openOffers(
            UnitOfWork work,
            @Nullable ProviderId providerId,
            @Nullable WorkerId workerId,
            String regionPrefix,
            int limit);

    /** An offer with its order. */
    Uni<Optional<OfferCard>> findOffer(UnitOfWork work, OfferId id);

    /**
     * An entry of a timeline.
     *
     * @param at when
     * @param what name of what happened
     * @param ids what it concerns
     */
    record Entry(Instant at, String what, Map<String, String> ids) {
        /** Keeps its own copy. */
        public Entry {
            ids = Map.copyOf(ids);
        }
    }

    /**
     * A signal and when it joined.
     *
     * @param signal the signal
     * @param joinedAt when
     */
    record Heard(Signal signal, Instant joinedAt) {}

    /**
     * An offer with the order it is for.
     *
     * @param offer the offer
     * @param order the order
     */
    record OfferCard(Offer offer, WorkOrder order) {}

    /**
     * Which orders.
     *
     * @param states any of these; empty means all
     * @param kind of this kind
     * @param regionPrefix in this region
     * @param originId with this origin
     * @param viewer visible to
     * @param after older than this order
     * @param limit at most so many
     */
    record Filter(
            List<OrderState> states,
            @Nullable Kind kind,
            String regionPrefix,
            @Nullable String originId,
            Viewer viewer,
            @Nullable UUID after,
            int limit) {
        /** Keeps its own copy. */
        public Filter {
            states = List.copyOf(states);
        }
    }
}
