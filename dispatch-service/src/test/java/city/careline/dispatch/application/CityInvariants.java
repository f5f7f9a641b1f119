package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must hold after every decision, and what must have come of it in the end. */
final class CityInvariants {
    private static final int CAPACITY = 1;

    private final Hall hall;
    private final Map<OfferId, Offer> ends = new HashMap<>();
    private final Map<WorkOrderId, OrderState> ended = new HashMap<>();
    private final Map<UUID, WorkOrderId> begun = new HashMap<>();
    private int looked;

    CityInvariants(Hall hall) {
        this.hall = hall;
    }

    /** Checks the store as it stands. */
    void check() {
        Map<WorkerId, Integer> load = new HashMap<>();
        Set<UUID> busyHomes = new HashSet<>();
        for (Docket docket : hall.stores.dockets()) {
            checkOrder(docket);
            checkOffers(docket);
            docket.liveAssignment().ifPresent(one -> load.merge(one.workerId(), 1, Integer::sum));
            UUID home = docket.order().header().householdId();
            if (docket.order() instanceof Incident && docket.order().state().isOpen() && home != null) {
                must(busyHomes.add(home), "two open incidents of one household");
            }
        }
        load.forEach((worker, live) -> must(live <= CAPACITY, "a worker above capacity"));
        checkEvents();
    }

    private void checkOrder(Docket docket) {
        OrderState state = docket.order().state();
        long live = docket.assignments().stream()
                .filter(one -> one.stage().isLive())
                .count();
        must(live <= 1, "two live assignments");
        must((state == OrderState.ASSIGNED) == (live == 1), "assigned without a worker, or a worker without the order");
        must(state == OrderState.OFFERING || docket.openOffers().isEmpty(), "open offers of an order not offered");
        if (!state.isOpen()) {
            OrderState before = ended.put(docket.order().id(), state);
            must(before == null || before == state || before == OrderState.COMPLETED, "an end that did not last");
        }
        must(state.isOpen() || live == 0, "an ended order with a live assignment");
    }

    private void checkOffers(Docket docket) {
        for (Offer offer : docket.offers()) {
            Offer before = offer instanceof Offer.Open ? ends.get(offer.id()) : ends.putIfAbsent(offer.id(), offer);
            must(before == null || before.equals(offer), "an offer with two ends");
        }
    }

    /** A press opens or joins one order, and each offer is won or ended once, in what is told to others too. */
    private void checkEvents() {
        if (looked == hall.stores.eventCount()) {
            return;
        }
        var events = hall.stores.heard(DispatchEvent.class);
        for (; looked < events.size(); looked++) {
            switch (events.get(looked)) {
                case DispatchEvent.IncidentOpened one ->
                    begins(one.incident().first().alarmId(), one.workOrderId());
                case DispatchEvent.SignalJoined one -> begins(one.signal().alarmId(), one.workOrderId());
                default -> {
                    // tells of no press
                }
            }
        }
    }

    private void begins(UUID alarm, WorkOrderId order) {
        must(begun.put(alarm, order) == null, "a press that was taken twice");
    }

    /** Checks that every order has ended well, every offer has an end, and all that was decided is with the others. */
    void checkEnd(int published) {
        check();
        for (Docket docket : hall.stores.dockets()) {
            assertThat(docket.order().state())
                    .as("end of %s with %s", docket.order().kind(), docket.offers())
                    .isIn(OrderState.COMPLETED, OrderState.CLOSED, OrderState.CANCELLED);
        }
        Set<OfferId> won = new HashSet<>();
        for (DispatchEvent event : hall.stores.heard(DispatchEvent.class)) {
            if (event instanceof DispatchEvent.AssignmentMade made) {
                must(won.add(made.assignment().offerId()), "an offer won twice");
            }
            if (event instanceof DispatchEvent.OfferEnded over) {
                must(won.add(over.offer().id()), "an offer ended twice");
            }
        }
        assertThat(won).as("offers with an announced end").isEqualTo(ends.keySet());
        assertThat(published)
                .as("published")
                .isEqualTo(hall.stores.heard(DispatchEvent.class).size());
        long live = hall.stores.dockets().stream()
                .flatMap(docket -> docket.assignments().stream())
                .map(Assignment::stage)
                .filter(Assignment.Stage::isLive)
                .count();
        assertThat(live).as("workers still bound").isZero();
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
