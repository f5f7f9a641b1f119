package city.careline.e2e;

import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.load.EventTail;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the topic of work orders has told so far; an event heard again is counted and otherwise passed over. */
final class OrderBook {
    private final Map<UUID, Integer> copies = new HashMap<>();
    private final Map<String, Map<UUID, Integer>> byType = new HashMap<>();
    private final Map<UUID, UUID> orderOfAlarm = new HashMap<>();
    private final Map<UUID, Integer> beginnings = new HashMap<>();
    private final Map<UUID, Order> orders = new HashMap<>();

    /** An offer that may still be answered. */
    record Open(UUID id, TokenRequest worker) {}

    private static final class Order {
        private final Map<UUID, Open> open = new LinkedHashMap<>();
        private final Map<UUID, TokenRequest> asked = new HashMap<>();
        private long firstOfferNanos;
        private @Nullable UUID assignment;
        private @Nullable TokenRequest bound;
        private boolean ended;
        private int version;
    }

    /** Takes an event; called by the reader's thread. */
    synchronized void hear(EventTail.Heard event) {
        boolean again = copies.merge(event.id(), 1, Integer::sum) > 1;
        if (!again && event.payload().hasNonNull("workOrderId")) {
            UUID id = event.uuid("workOrderId");
            byType.computeIfAbsent(event.type(), type -> new HashMap<>()).merge(id, 1, Integer::sum);
            Order order = orders.computeIfAbsent(id, unknown -> new Order());
            order.version++;
            note(order, id, event);
            notifyAll();
        }
    }

    private void note(Order order, UUID id, EventTail.Heard event) {
        String type = event.type();
        if (type.equals(IncidentOpened.TYPE.name()) || type.equals(SignalJoined.TYPE.name())) {
            orderOfAlarm.put(event.uuid("alarmId"), id);
            beginnings.merge(event.uuid("alarmId"), 1, Integer::sum);
        } else if (type.equals(OfferMade.TYPE.name())) {
            var worker = TokenRequest.worker(event.uuid("providerId"), event.uuid("workerId"));
            order.open.put(event.uuid("offerId"), new Open(event.uuid("offerId"), worker));
            order.asked.put(event.uuid("offerId"), worker);
            order.firstOfferNanos = order.firstOfferNanos == 0 ? event.nanos() : order.firstOfferNanos;
        } else if (type.equals(OfferEnded.TYPE.name())) {
            order.open.remove(event.uuid("offerId"));
        } else if (type.equals(AssignmentMade.TYPE.name())) {
            order.open.remove(event.uuid("offerId"));
            order.assignment = event.uuid("assignmentId");
            order.bound = order.asked.get(event.uuid("offerId"));
        } else if (type.equals(AssignmentReleased.TYPE.name())) {
            order.assignment = null;
        } else if (type.equals(VisitCompleted.TYPE.name()) || type.equals(WorkOrderCancelled.TYPE.name())) {
            order.ended = true;
        }
    }

    /** The order an alarm opened or joined. */
    Optional<UUID> awaitOrder(UUID alarm, Duration limit) {
        return await(limit, () -> Optional.ofNullable(orderOfAlarm.get(alarm)));
    }

    /** When the first offer for this alarm's order was heard. */
    Optional<Long> awaitFirstOffer(UUID alarm, Duration limit) {
        return await(
                limit,
                () -> Optional.ofNullable(orderOfAlarm.get(alarm))
                        .map(orders::get)
                        .map(order -> order.firstOfferNanos)
                        .filter(nanos -> nanos != 0));
    }

    /** Waits until something more is heard of the order, and tells how much that is. */
    int awaitMore(UUID order, int known, Duration limit) {
        return await(limit, () -> Optional.of(version(order)).filter(now -> now > known))
                .orElseGet(() -> version(order));
    }

    synchronized int version(UUID order) {
        Order one = orders.get(order);
        return one == null ? 0 : one.version;
    }

    synchronized boolean isEnded(UUID order) {
        Order one = orders.get(order);
        return one != null && one.ended;
    }

    synchronized List<Open> open(UUID order) {
        Order one = orders.get(order);
        return one == null ? List.of() : List.copyOf(one.open.values());
    }

    synchronized Optional<UUID> assignment(UUID order) {
        Order one = orders.get(order);
        return one == null ? Optional.empty() : Optional.ofNullable(one.assignment);
    }

    synchronized Optional<TokenRequest> bound(UUID order) {
        Order one = orders.get(order);
        return one == null ? Optional.empty() : Optional.ofNullable(one.bound);
    }

    /** How often, by different events, an alarm opened or joined an order. */
    synchronized int beginnings(UUID alarm) {
        return beginnings.getOrDefault(alarm, 0);
    }

    /** How many different events of this type there are for these orders. */
    synchronized int count(String type, Set<UUID> ofOrders) {
        return byType.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(one -> ofOrders.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many records repeated an event heard before. */
    synchronized int repeated() {
        return copies.values().stream().mapToInt(times -> times - 1).sum();
    }

    synchronized Set<UUID> orders() {
        return new HashSet<>(orders.keySet());
    }

    private synchronized <T> Optional<T> await(Duration limit, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<T> found = look.get();
        try {
            for (long left = limit.toMillis();
                    found.isEmpty() && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
                found = look.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }
}
