package city.careline.provider.application;

import city.careline.provider.domain.catalogue.Item;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts an item into the catalogue. */
@ApplicationScoped
public class DefineItem {
    private final Catalogue catalogue;

    /** Works on the catalogue. */
    public DefineItem(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It can be ordered once it has a price. */
        record Defined(Item item) implements Outcome {}

        /** Another item has that code. */
        record CodeTaken() implements Outcome {}

        /** There is no such category. */
        record UnknownCategory() implements Outcome {}
    }

    /** Defines the item. */
    public Uni<Outcome> handle(Item item) {
        return catalogue
                .categories()
                .chain(categories -> categories.stream()
                                .anyMatch(category -> category.code().equals(item.category()))
                        ? catalogue.add(item).map(added -> added ? new Outcome.Defined(item) : new Outcome.CodeTaken())
                        : Uni.createFrom().item(new Outcome.UnknownCategory()));
    }
}
