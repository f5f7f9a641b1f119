package city.careline.provider.application;

import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Item;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue of services. Every change is announced in the transaction that makes it. */
public interface Catalogue {
    /** Categories in the order of their plans. */
    Uni<List<Category>> categories();

    /** Codes of all items. */
    Uni<Set<String>> codes();

    /** Puts an item into the catalogue; false when its code is taken. */
    Uni<Boolean> add(Item item);

    /** One item with its prices. */
    Uni<Optional<Item>> find(String code);

    /** All items by code. */
    Uni<List<Item>> list();

    /** Decides about a locked item; empty when there is no such item. */
    <O> Uni<Optional<O>> change(String code, Change<Item, O> change);

    /** Announces the items a migration put there, once; the number of them. */
    Uni<Integer> announceSeeded();
}
