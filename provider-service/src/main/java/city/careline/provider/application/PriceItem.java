package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.catalogue.Pricing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the price of an item from an instant on, for everybody or for one provider. */
@ApplicationScoped
public class PriceItem {
    private final Catalogue catalogue;
    private final Providers providers;

    /** Works on the catalogue. */
    public PriceItem(Catalogue catalogue, Providers providers) {
        this.catalogue = catalogue;
        this.providers = providers;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The catalogue's answer. */
        record Answered(Pricing pricing) implements Outcome {}

        /** There is no such item. */
        record UnknownItem() implements Outcome {}

        /** There is no such provider. */
        record UnknownProvider() implements Outcome {}
    }

    /** Sets the price. */
    public Uni<Outcome> handle(String itemCode, Price price) {
        ProviderId provider = price.providerId();
        if (provider == null) {
            return priced(itemCode, price);
        }
        return providers
                .find(provider)
                .chain(found -> found.isPresent()
                        ? priced(itemCode, price)
                        : Uni.createFrom().item(new Outcome.UnknownProvider()));
    }

    private Uni<Outcome> priced(String itemCode, Price price) {
        return catalogue
                .<Outcome>change(itemCode, (item, now) -> decided(item.price(price, now)))
                .map(done -> done.orElseGet(Outcome.UnknownItem::new));
    }

    private static Decided<Item, Outcome> decided(Pricing pricing) {
        var outcome = new Outcome.Answered(pricing);
        return pricing instanceof Pricing.Priced priced
                ? Decided.to(priced.item(), outcome)
                : Decided.unchanged(outcome);
    }
}
