package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Announcements;
import city.careline.provider.application.Catalogue;
import city.careline.provider.application.Change;
import city.careline.provider.application.Decided;
import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import city.careline.runtime.outbox.HibernateOutbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The catalogue in PostgreSQL. */
@ApplicationScoped
class CatalogueRows implements Catalogue {
    private static final String CATEGORIES = "from CategoryRow order by position";
    private static final String CODES = "select code from ItemRow";
    private static final String ITEMS = "from ItemRow order by code";
    private static final String SEEDED = "from ItemRow where version = 0 order by code";
    private static final String PRICES = "from PriceRow where itemCode in (:codes) order by validFrom";

    private final HibernateOutbox outbox;
    private final Mutiny.SessionFactory sessions;
    private final Announcements announcements;

    CatalogueRows(HibernateOutbox outbox, Mutiny.SessionFactory sessions, Announcements announcements) {
        this.outbox = outbox;
        this.sessions = sessions;
        this.announcements = announcements;
    }

    @Override
    public Uni<List<Category>> categories() {
        return sessions.withSession(session -> session.createSelectionQuery(CATEGORIES, CategoryRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(CategoryRow::read).toList()));
    }

    @Override
    public Uni<Set<String>> codes() {
        return sessions.withSession(session -> session.createSelectionQuery(CODES, String.class)
                .getResultList()
                .map(Set::copyOf));
    }

    @Override
    public Uni<Boolean> add(Item item) {
        return outbox.run((session, now) -> session.find(ItemRow.class, item.code())
                        .chain(known -> known == null
                                ? insert(session, item, now)
                                : Uni.createFrom().item(false)))
                .onFailure(Conflicts::isUniqueness)
                .recoverWithItem(false);
    }

    private Uni<Boolean> insert(Mutiny.Session session, Item item, Instant now) {
        return session.persist(ItemRow.of(item))
                .chain(() -> HibernateOutbox.add(session, List.of(announcements.of(item, now))))
                .replaceWith(true);
    }

    @Override
    public Uni<Optional<Item>> find(String code) {
        return sessions.withSession(session -> session.find(ItemRow.class, code)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : prices(session, List.of(row)).map(prices -> Optional.of(row.read(of(row, prices))))));
    }

    @Override
    public Uni<List<Item>> list() {
        return sessions.withSession(session -> session.createSelectionQuery(ITEMS, ItemRow.class)
                .getResultList()
                .chain(rows -> prices(session, rows)
                        .map(prices -> rows.stream()
                                .map(row -> row.read(of(row, prices)))
                                .toList())));
    }

    @Override
    public <O> Uni<Optional<O>> change(String code, Change<Item, O> change) {
        return outbox.run((session, now) -> session.find(ItemRow.class, code, LockMode.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : prices(session, List.of(row)).chain(prices -> {
                            Decided<Item, O> decided = change.decide(row.read(of(row, prices)), now);
                            return decided.changed()
                                    .map(changed -> write(session, row, prices, changed)
                                            .chain(() -> HibernateOutbox.add(
                                                    session, List.of(announcements.of(changed, now)))))
                                    .orElseGet(Uni.createFrom()::voidItem)
                                    .replaceWith(Optional.of(decided.outcome()));
                        })));
    }

    /** Ends the prices that end otherwise now before the new ones are added: only one of them may be open. */
    private static Uni<Void> write(Mutiny.Session session, ItemRow row, List<PriceRow> prices, Item changed) {
        row.version = changed.version();
        var added = new ArrayList<Object>();
        for (Price price : changed.prices()) {
            Optional<PriceRow> known =
                    prices.stream().filter(old -> old.isRowOf(price)).findFirst();
            known.ifPresentOrElse(old -> old.validTo = price.to(), () -> added.add(PriceRow.of(changed.code(), price)));
        }
        return session.flush().chain(() -> session.persistAll(added.toArray()));
    }

    @Override
    public Uni<Integer> announceSeeded() {
        return outbox.run((session, now) -> session.createSelectionQuery(SEEDED, ItemRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(rows -> HibernateOutbox.add(
                                session,
                                rows.stream()
                                        .map(row -> {
                                            row.version = 1;
                                            return announcements.of(row.read(List.of()), now);
                                        })
                                        .toList())
                        .replaceWith(rows.size())));
    }

    private static Uni<List<PriceRow>> prices(Mutiny.Session session, List<ItemRow> items) {
        return session.createSelectionQuery(PRICES, PriceRow.class)
                .setParameter("codes", items.stream().map(item -> item.code).toList())
                .getResultList();
    }

    private static List<Price> of(ItemRow item, List<PriceRow> prices) {
        return prices.stream()
                .filter(price -> price.itemCode.equals(item.code))
                .map(PriceRow::read)
                .toList();
    }
}
