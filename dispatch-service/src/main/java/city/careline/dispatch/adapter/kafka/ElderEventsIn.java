package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.dispatch.application.Elders;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the copy of elders. A whole batch is one transaction, because a city has a million of them and the write is
 * idempotent by version; only when a batch fails are its records taken one by one, with inbox, retries and quarantine.
 */
@ApplicationScoped
public class ElderEventsIn {
    private final UnitsOfWork units;
    private final Elders elders;
    private final EventConsumer consumer;
    private final EventHandlers handlers;

    /** Writes batches, and single records where a batch cannot be written. */
    public ElderEventsIn(UnitsOfWork units, Elders elders, EventConsumer consumer) {
        this.units = units;
        this.elders = elders;
        this.consumer = consumer;
        this.handlers = EventHandlers.none()
                .on(
                        ElderPublished.TYPE,
                        (tx, event) ->
                                elders.putAll(new ReceivedWork(tx, event.now()), List.of(elder(event.payload()))));
    }

    /** A batch of elders. */
    @Incoming("elders")
    public Uni<Void> on(ConsumerRecords<String, String> batch) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        batch.forEach(records::add);
        return Uni.createFrom().deferred(() -> putAll(records)).onFailure().recoverWithUni(() -> oneByOne(records));
    }

    private Uni<Void> putAll(List<ConsumerRecord<String, String>> records) {
        List<Elder> all = records.stream()
                .filter(kafka -> CloudEventHeaders.read(kafka).type().equals(ElderPublished.TYPE.name()))
                .map(kafka -> elder(Json.read(kafka.value(), ElderPublished.class)))
                .toList();
        return units.run(work -> elders.putAll(work, all));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<String, String>> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(kafka -> consumer.consume(kafka, handlers))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Elder elder(ElderPublished published) {
        try {
            return new Elder(
                    new ElderId(published.elderId()),
                    published.householdId(),
                    new Home(
                            new GeoPoint(published.latitude(), published.longitude()),
                            new RegionCode(published.regionCode())),
                    Inbound.risk(published.risk()),
                    published.lifeStatus() == LifeStatus.LIVING,
                    wishes(published),
                    published.groups().stream()
                            .map(one -> new Elder.Membership(one.code(), one.from(), one.to()))
                            .toList(),
                    published.emergencyCard(),
                    published.version());
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("elder with an impossible home", e);
        }
    }

    private static Wishes wishes(ElderPublished published) {
        return new Wishes(
                ids(published.excludedWorkers(), WorkerId::new),
                ids(published.excludedProviders(), ProviderId::new),
                ids(published.preferredWorkers(), WorkerId::new),
                ids(published.preferredProviders(), ProviderId::new));
    }

    private static <T> Set<T> ids(List<UUID> published, Function<UUID, T> id) {
        return published.stream().map(id).collect(Collectors.toSet());
    }
}
