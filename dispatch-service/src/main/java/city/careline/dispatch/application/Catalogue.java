package city.careline.dispatch.application;

import city.careline.dispatch.domain.matching.Item;
import java.util.Optional;

/** Catalogue items, in memory. */
public interface Catalogue {
    /** The item with this code. */
    Optional<Item> findItem(String code);
}
