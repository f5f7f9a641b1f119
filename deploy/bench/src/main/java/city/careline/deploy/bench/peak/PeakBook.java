package city.careline.deploy.bench.peak;

import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.load.EventTail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** When presses were planned and when others heard of their offers. */
final class PeakBook {
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private final Map<UUID, UUID> orders = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> beginnings = new ConcurrentHashMap<>();
    private final Set<UUID> incidents = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> firstOffers = new ConcurrentHashMap<>();
    private final BiConsumer<UUID, TokenRequest> onFirstOffer;

    /** Tells of the first offer of each incident. */
    PeakBook(BiConsumer<UUID, TokenRequest> onFirstOffer) {
        this.onFirstOffer = onFirstOffer;
    }

    void hear(EventTail.Heard event) {
        if (!seen.add(event.id())) {
            return; // at least once; the same event again is no second incident
        }
        if (event.type().equals(IncidentOpened.TYPE.name()) || event.type().equals(SignalJoined.TYPE.name())) {
            incidents.add(event.uuid("workOrderId"));
            orders.put(event.uuid("alarmId"), event.uuid("workOrderId"));
            beginnings.merge(event.uuid("alarmId"), 1, Integer::sum);
        } else if (event.type().equals(OfferMade.TYPE.name())) {
            UUID order = event.uuid("workOrderId");
            if (firstOffers.putIfAbsent(order, event.nanos()) == null && incidents.contains(order)) {
                onFirstOffer.accept(event.uuid("offerId"), TokenRequest.providerDesk(event.uuid("providerId")));
            }
        }
    }

    /** How long after its planned time a press had its first offer, empty when it has none. */
    Optional<Long> waitOf(UUID alarm, long planned) {
        return Optional.ofNullable(orders.get(alarm)).map(firstOffers::get).map(offered -> offered - planned);
    }

    boolean isDoubled(UUID alarm) {
        return beginnings.getOrDefault(alarm, 0) > 1;
    }

    /** The waits of presses by their planned times, those with an offer, sorted. */
    long[] waits(Map<UUID, Long> planned) {
        return planned.entrySet().stream()
                .flatMapToLong(press ->
                        waitOf(press.getKey(), press.getValue()).stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
    }
}
