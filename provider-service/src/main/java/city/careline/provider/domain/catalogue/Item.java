package city.careline.provider.domain.catalogue;

import city.careline.provider.domain.admission.ProviderId;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param prices by their beginning
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
        List<Price> prices,
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
    }

    /** Sets a price; an open one for the same provider ends where it begins. */
    public Pricing price(Price next, Instant now) {
        Optional<Price> other = prices.stream()
                .filter(price -> price.isForTheSame(next) && price.overlaps(next))
                .findFirst();
        if (other.isEmpty()) {
            return new Pricing.Priced(with(prices, next));
        }
        Price before = other.get();
        if (!before.mayBeFollowedBy(next)) {
            return new Pricing.Overlapping(before);
        }
        if (next.from().isBefore(now)) {
            return new Pricing.RewritesThePast(before);
        }
        var others = new ArrayList<>(prices);
        others.remove(before);
        others.add(before.endingAt(next.from()));
        return new Pricing.Priced(with(others, next));
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

    private Item with(List<Price> earlier, Price next) {
        var all = new ArrayList<>(earlier);
        all.add(next);
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
                all,
                version + 1);
    }
}
