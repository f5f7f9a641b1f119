package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Announcements;
import city.careline.provider.application.Catalogue;
import city.careline.provider.application.Change;
import city.careline.provider.application.Decided;
import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Ceiling;
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
    private static final String CEILINGS = "from CeilingRow where itemCode in (:codes) order by validFrom";

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
                        : amounts(session, List.of(row)).map(amounts -> Optional.of(amounts.read(row)))));
    }

    @Override
    public Uni<List<Item>> list() {
        return sessions.withSession(session -> session.createSelectionQuery(ITEMS, ItemRow.class)
                .getResultList()
                .chain(rows -> amounts(session, rows)
                        .map(amounts -> rows.stream().map(amounts::read).toList())));
    }

    @Override
    public <O> Uni<Optional<O>> change(String code, Change<Item, O> change) {
        return outbox.run((session, now) -> session.find(ItemRow.class, code, LockMode.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : amounts(session, List.of(row)).chain(amounts -> {
                            Decided<Item, O> decided = change.decide(amounts.read(row), now);
                            return decided.changed()
                                    .map(changed -> write(session, row, amounts, changed)
                                            .chain(() -> HibernateOutbox.add(
                                                    session, List.of(announcements.of(changed, now)))))
                                    .orElseGet(Uni.createFrom()::voidItem)
                                    .replaceWith(Optional.of(decided.outcome()));
                        })));
    }

    /** Ends what ends otherwise now before anything is added: only one amount for the same may be open. */
    private static Uni<Void> write(Mutiny.Session session, ItemRow row, Amounts amounts, Item changed) {
        row.version = changed.version();
        var added = new ArrayList<Object>();
        for (Price price : changed.prices()) {
            amounts.prices.stream()
                    .filter(old -> old.isRowOf(price))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> old.validTo = price.to(), () -> added.add(PriceRow.of(changed.code(), price)));
        }
        for (Ceiling ceiling : changed.ceilings()) {
            amounts.ceilings.stream()
                    .filter(old -> old.isRowOf(ceiling))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> old.validTo = ceiling.to(), () -> added.add(CeilingRow.of(changed.code(), ceiling)));
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
                                            return announcements.of(row.read(List.of(), List.of()), now);
                                        })
                                        .toList())
                        .replaceWith(rows.size())));
    }

    private static Uni<Amounts> amounts(Mutiny.Session session, List<ItemRow> items) {
        List<String> codes = items.stream().map(item -> item.code).toList();
        return session.createSelectionQuery(PRICES, PriceRow.class)
                .setParameter("codes", codes)
                .getResultList()
                .chain(prices -> session.createSelectionQuery(CEILINGS, CeilingRow.class)
                        .setParameter("codes", codes)
                        .getResultList()
                        .map(ceilings -> new Amounts(prices, ceilings)));
    }

    /** Prices and ceilings of some items. */
    private record Amounts(List<PriceRow> prices, List<CeilingRow> ceilings) {
        Item read(ItemRow item) {
            return item.read(
                    prices.stream()
                            .filter(price -> price.itemCode.equals(item.code))
                            .map(PriceRow::read)
                            .toList(),
                    ceilings.stream()
                            .filter(ceiling -> ceiling.itemCode.equals(item.code))
                            .map(CeilingRow::read)
                            .toList());
        }
    }
}
