package city.careline.billing.adapter.kafka;

import city.careline.billing.application.BooksIn;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.RegionCode;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.provider.ItemPublished;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.Json;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what billing must know of elders and catalogue items. Elders come in batches, a transaction each: keeping a
 * version twice does nothing, so they need no inbox. When a batch fails, its records go one by one, and the one that is
 * poison to quarantine.
 */
@ApplicationScoped
public class CopiesIn {
    private final EventConsumer consumer;
    private final OpenBooks openBooks;
    private final EventHandlers elders;
    private final EventHandlers items;

    /** Keeps it in these books. */
    public CopiesIn(EventConsumer consumer, OpenBooks openBooks, BooksIn<SqlConnection> books) {
        this.consumer = consumer;
        this.openBooks = openBooks;
        this.elders = EventHandlers.none()
                .on(
                        ElderPublished.TYPE,
                        (tx, event) -> books.of(tx, event.now())
                                .copies()
                                .keep(List.of(elder(event.header(), event.payload()))));
        this.items = EventHandlers.none()
                .on(
                        ItemPublished.TYPE,
                        (tx, event) -> books.of(tx, event.now()).copies().keep(item(event.payload())));
    }

    /** Elders, latest state each. */
    @Incoming("elders")
    public Uni<Void> onElders(ConsumerRecords<String, String> batch) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        batch.forEach(records::add);
        return Uni.createFrom().deferred(() -> together(records)).onFailure().recoverWithUni(() -> oneByOne(records));
    }

    private Uni<Void> together(List<ConsumerRecord<String, String>> records) {
        List<Elder> all = records.stream().flatMap(CopiesIn::elder).toList();
        return openBooks.with(books -> books.copies().keep(all));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<String, String>> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(kafka -> consumer.consume(kafka, elders))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Stream<Elder> elder(ConsumerRecord<String, String> kafka) {
        EventHeader header = CloudEventHeaders.read(kafka);
        return header.type().equals(ElderPublished.TYPE.name())
                ? Stream.of(elder(header, Json.read(kafka.value(), ElderPublished.class)))
                : Stream.of();
    }

    /** Catalogue items with their prices, latest state each. */
    @Incoming("catalogue")
    public Uni<Void> onItem(ConsumerRecord<String, String> kafka) {
        return consumer.consume(kafka, items);
    }

    /** Without a known day of the death or move, the day it was told counts. */
    static Elder elder(EventHeader header, ElderPublished published) {
        LifeState state = stateOf(published.lifeStatus());
        @Nullable LocalDate since = published.lifeStatusSince();
        LocalDate told = CityCalendar.dayOf(header.time());
        return new Elder(
                published.elderId(),
                new RegionCode(published.regionCode()),
                state,
                state == LifeState.LIVING ? null : since == null ? told : since,
                published.groups().stream()
                        .map(group -> new Elder.Membership(group.code(), group.from(), group.to()))
                        .toList(),
                published.version());
    }

    private static LifeState stateOf(LifeStatus status) {
        return switch (status) {
            case LIVING -> LifeState.LIVING;
            case MOVED_AWAY -> LifeState.MOVED_AWAY;
            case DECEASED -> LifeState.DECEASED;
        };
    }

    static Item item(ItemPublished published) {
        return new Item(
                published.itemCode(),
                published.publicMoney(),
                published.prices().stream()
                        .map(price -> new Item.Price(price.providerId(), price.fenPerHour(), price.from(), price.to()))
                        .toList(),
                published.version());
    }
}
