package city.careline.billing.application;

import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Item;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What billing keeps of other services' state, learned by event. */
public interface Copies {
    /** The elder, when known. */
    Uni<Optional<Elder>> findElder(UUID id);

    /** The next elders in the order of their ids. */
    Uni<List<Elder>> listElders(@Nullable UUID after, int limit);

    /** Keeps each elder unless a newer version is kept already. */
    Uni<Void> keep(List<Elder> elders);

    /** The item, when known. */
    Uni<Optional<Item>> findItem(String code);

    /** Keeps the item unless a newer version is kept already. */
    Uni<Void> keep(Item item);
}
