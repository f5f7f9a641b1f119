package city.careline.provider.application;

import city.careline.provider.domain.catalogue.Capping;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sets the highest price that public money pays for an item, for a region, from an instant on (H35). */
@ApplicationScoped
public class CapItem {
    private final Catalogue catalogue;

    /** Works on the catalogue. */
    public CapItem(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What became of it; empty when there is no such item. */
    public Uni<Optional<Capping>> handle(String itemCode, Ceiling ceiling) {
        return catalogue.change(itemCode, (item, now) -> decided(item.cap(ceiling, now)));
    }

    private static Decided<Item, Capping> decided(Capping capping) {
        return capping instanceof Capping.Capped capped
                ? Decided.to(capped.item(), capping)
                : Decided.unchanged(capping);
    }
}
