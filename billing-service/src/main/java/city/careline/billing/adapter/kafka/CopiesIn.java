package city.careline.billing.adapter.kafka;

import city.careline.billing.application.BooksIn;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.RegionCode;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.provider.ItemPublished;
import city.careline.runtime.event.EventHeader;
import city.careline.runtime.inbox.EventConsumer;
import city.careline.runtime.inbox.EventHandlers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps what billing must know of elders and catalogue items. */
@ApplicationScoped
public class CopiesIn {
    private final EventConsumer consumer;
    private final EventHandlers elders;
    private final EventHandlers items;

    /** Keeps it in these books. */
    public CopiesIn(EventConsumer consumer, BooksIn<SqlConnection> books) {
        this.consumer = consumer;
        this.elders = EventHandlers.none()
                .on(
                        ElderPublished.TYPE,
                        (tx, event) -> books.of(tx, event.now()).copies().keep(elder(event.header(), event.payload())));
        this.items = EventHandlers.none()
                .on(
                        ItemPublished.TYPE,
                        (tx, event) -> books.of(tx, event.now()).copies().keep(item(event.payload())));
    }

    /** Elders, latest state each. */
    @Incoming("elders")
    public Uni<Void> onElder(ConsumerRecord<String, String> kafka) {
        return consumer.consume(kafka, elders);
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
