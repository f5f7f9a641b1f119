package city.careline.billing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue item with its prices, copied from provider-service's events.
 *
 * @param code stable code
 * @param publicMoney may be charged to a public quota
 * @param prices effective-dated; past ones stay, so an old visit keeps its price
 * @param version of the copied state
 */
public record Item(String code, boolean publicMoney, List<Price> prices, long version) {

    /** Keeps its own copy. */
    public Item {
        prices = List.copyOf(prices);
    }

    /**
     * A price that holds for a time.
     *
     * @param providerId the provider it holds for, absent for everybody
     * @param fenPerHour price of an hour in fen
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record Price(
            @Nullable UUID providerId,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {
        boolean holdsAt(Instant instant) {
            return !instant.isBefore(from) && (to == null || instant.isBefore(to));
        }
    }

    /** The tariff for everybody at an instant, for an order nobody has accepted yet. */
    public Optional<Tariff> tariffAt(Instant instant) {
        return priceAt(instant, null).map(price -> new Tariff(price, price));
    }

    /** The tariff of a provider at an instant: its own price, else the one for everybody; empty when neither holds. */
    public Optional<Tariff> tariffAt(Instant instant, UUID providerId) {
        Optional<Long> own = priceAt(instant, providerId);
        Optional<Long> everybody = priceAt(instant, null);
        return own.or(() -> everybody).map(asked -> new Tariff(asked, Math.min(asked, everybody.orElse(asked))));
    }

    private Optional<Long> priceAt(Instant instant, @Nullable UUID providerId) {
        return prices.stream()
                .filter(price -> java.util.Objects.equals(price.providerId(), providerId) && price.holdsAt(instant))
                .max(Comparator.comparing(Price::from))
                .map(Price::fenPerHour);
    }
}
