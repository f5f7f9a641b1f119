package city.careline.provider.domain.catalogue;

import city.careline.provider.domain.admission.ProviderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service people can order.
 *
 * @param code stable code
 * @param name Chinese name for people
 * @param category code of its category
 * @param unit how it is ordered
 * @param emergency true for what an incident is served with
 * @param publicMoney may be charged to a public quota
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered
 * @param requiredCertificates certificates a worker must validly hold; fire-safety training always is one of them
 * @param volunteers may be done by volunteers when no professional is found (L26)
 * @param prices by their beginning
 * @param ceilings highest prices that public money pays, by their beginning
 * @param version grows by one with every change
 */
public record Item(
        String code,
        String name,
        String category,
        Unit unit,
        boolean emergency,
        boolean publicMoney,
        int minMinutes,
        int maxMinutes,
        List<String> requiredCertificates,
        boolean volunteers,
        List<Price> prices,
        List<Ceiling> ceilings,
        long version) {
    /** Pre-job fire-safety training, which everybody who goes to elders must have (拱墅 plan). */
    public static final String FIRE_SAFETY = "FIRE_SAFETY";

    /** Adds the training nobody may go without, and keeps prices in order. */
    public Item {
        if (minMinutes < 1 || maxMinutes < minMinutes) {
            throw new IllegalArgumentException("a visit lasts a minute at least and its limits are in order");
        }
        requiredCertificates = Stream.concat(Stream.of(FIRE_SAFETY), requiredCertificates.stream())
                .distinct()
                .toList();
        prices = prices.stream().sorted(Comparator.comparing(Price::from)).toList();
        ceilings = ceilings.stream().sorted(Comparator.comparing(Ceiling::from)).toList();
    }

    /** Sets a price; an open one for the same provider ends where it begins. */
    public Pricing price(Price next, Instant now) {
        return switch (Succession.of(prices, next, now)) {
            case Succession.Placed<Price>(var all) -> new Pricing.Priced(with(all, ceilings));
            case Succession.Overlapping<Price>(var other) -> new Pricing.Overlapping(other);
            case Succession.RewritesThePast<Price>(var other) -> new Pricing.RewritesThePast(other);
        };
    }

    /** Sets a ceiling; an open one for the same region ends where it begins. */
    public Capping cap(Ceiling next, Instant now) {
        return switch (Succession.of(ceilings, next, now)) {
            case Succession.Placed<Ceiling>(var all) -> new Capping.Capped(with(prices, all));
            case Succession.Overlapping<Ceiling>(var other) -> new Capping.Overlapping(other);
            case Succession.RewritesThePast<Ceiling>(var other) -> new Capping.RewritesThePast(other);
        };
    }

    /** The provider's own price at that instant, else everybody's, if there is any. */
    public Optional<Price> priceAt(ProviderId provider, Instant at) {
        var holding = prices.stream().filter(price -> price.holdsAt(at)).toList();
        return holding.stream()
                .filter(price -> provider.equals(price.providerId()))
                .findFirst()
                .or(() -> holding.stream()
                        .filter(price -> price.providerId() == null)
                        .findFirst());
    }

    private Item with(List<Price> otherPrices, List<Ceiling> otherCeilings) {
        return new Item(
                code,
                name,
                category,
                unit,
                emergency,
                publicMoney,
                minMinutes,
                maxMinutes,
                requiredCertificates,
                volunteers,
                otherPrices,
                otherCeilings,
                version + 1);
    }
}
