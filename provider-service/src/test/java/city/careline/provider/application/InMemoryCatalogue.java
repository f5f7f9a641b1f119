package city.careline.provider.application;

import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Unit;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A catalogue in memory, seeded like the real one as far as tests need it. */
final class InMemoryCatalogue implements Catalogue {
    private static final List<Category> CATEGORIES =
            List.of(new Category("LIFE_CARE", "生活照料", "LUAN"), new Category("URGENT", "助急", "GONGSHU"));

    private final Map<String, Item> rows = new TreeMap<>();
    private final List<Item> announced = new ArrayList<>();
    private final Instant now;

    InMemoryCatalogue(Instant now) {
        this.now = now;
        rows.put(
                "URGENT_HELP",
                new Item(
                        "URGENT_HELP",
                        "上门急助",
                        "URGENT",
                        Unit.VISIT,
                        true,
                        false,
                        10,
                        240,
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        0));
    }

    /** Everything announced so far. */
    List<Item> announced() {
        return List.copyOf(announced);
    }

    @Override
    public Uni<List<Category>> categories() {
        return Uni.createFrom().item(CATEGORIES);
    }

    @Override
    public synchronized Uni<Set<String>> codes() {
        return Uni.createFrom().item(Set.copyOf(rows.keySet()));
    }

    @Override
    public synchronized Uni<Boolean> add(Item item) {
        if (rows.putIfAbsent(item.code(), item) != null) {
            return Uni.createFrom().item(false);
        }
        announced.add(item);
        return Uni.createFrom().item(true);
    }

    @Override
    public synchronized Uni<Optional<Item>> find(String code) {
        return Uni.createFrom().item(Optional.ofNullable(rows.get(code)));
    }

    @Override
    public synchronized Uni<List<Item>> list() {
        return Uni.createFrom().item(List.copyOf(rows.values()));
    }

    @Override
    public synchronized <O> Uni<Optional<O>> change(String code, Change<Item, O> change) {
        Item current = rows.get(code);
        if (current == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Decided<Item, O> decided = change.decide(current, now);
        decided.changed().ifPresent(changed -> {
            rows.put(code, changed);
            announced.add(changed);
        });
        return Uni.createFrom().item(Optional.of(decided.outcome()));
    }

    @Override
    public synchronized Uni<Integer> announceSeeded() {
        List<Item> seeded =
                rows.values().stream().filter(item -> item.version() == 0).toList();
        for (Item item : seeded) {
            var first = new Item(
                    item.code(),
                    item.name(),
                    item.category(),
                    item.unit(),
                    item.emergency(),
                    item.publicMoney(),
                    item.minMinutes(),
                    item.maxMinutes(),
                    item.requiredCertificates(),
                    item.volunteers(),
                    item.prices(),
                    item.ceilings(),
                    1);
            rows.put(item.code(), first);
            announced.add(first);
        }
        return Uni.createFrom().item(seeded.size());
    }
}
