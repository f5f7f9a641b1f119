package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue item as dispatching needs it; money in fen.
 *
 * @param code stable code
 * @param emergency true for an item incidents are served with; it cannot be ordered
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered
 * @param requiredCertificates certificates a worker must hold
 * @param publicMoney may be charged to a public quota
 * @param volunteers may be done by volunteers
 * @param prices effective-dated prices
 * @param ceilings highest prices that public money pays, effective-dated
 */
public record Item(
        String code,
        boolean emergency,
        int minMinutes,
        int maxMinutes,
        Set<String> requiredCertificates,
        boolean publicMoney,
        boolean volunteers,
        List<Price> prices,
        List<Ceiling> ceilings) {

    /** Keeps its own copies. */
    public Item {
        requiredCertificates = Set.copyOf(requiredCertificates);
        prices = List.copyOf(prices);
        ceilings = List.copyOf(ceilings);
    }

    /** An item nobody pays publicly, for professionals, without a price on file. */
    public Item(String code, boolean emergency, int minMinutes, int maxMinutes, Set<String> requiredCertificates) {
        this(code, emergency, minMinutes, maxMinutes, requiredCertificates, false, false, List.of(), List.of());
    }

    /** An item the catalogue has not told of. */
    public static Item unknown(String code) {
        return new Item(code, false, 1, Integer.MAX_VALUE, Set.of());
    }

    /**
     * A price that holds for a time.
     *
     * @param providerId whose, absent for everybody without one of their own
     * @param fenPerHour price of one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record Price(
            @Nullable ProviderId providerId,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    /**
     * A highest price for a region and time (指导价).
     *
     * @param regionPrefix digits the home's region code begins with; empty means everywhere
     * @param fenPerHour highest price of one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record Ceiling(
            String regionPrefix,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {
        boolean holds(RegionCode home, Instant at) {
            return home.value().startsWith(regionPrefix) && !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    /** What the provider takes for an hour at this time: its own price, else the common one; absent without either. */
    public @Nullable Long fenPerHour(ProviderId provider, Instant at) {
        Long common = null;
        for (Price price : prices) {
            if (price.holds(at)) {
                if (provider.equals(price.providerId())) {
                    return price.fenPerHour();
                }
                common = price.providerId() == null && common == null ? Long.valueOf(price.fenPerHour()) : common;
            }
        }
        return common;
    }

    /** What the provider takes for so many minutes, half a fen rounded up; absent without a price. */
    public @Nullable Long priceFen(ProviderId provider, Instant at, int minutes) {
        Long hour = fenPerHour(provider, at);
        return hour == null ? null : Math.addExact(Math.multiplyExact(hour, minutes), 30) / 60;
    }

    /** What public money pays at most for an hour at this home and time: the longest region prefix counts. */
    public @Nullable Long ceiling(RegionCode home, Instant at) {
        Ceiling narrowest = null;
        for (Ceiling one : ceilings) {
            boolean narrower = narrowest == null
                    || one.regionPrefix().length() > narrowest.regionPrefix().length();
            narrowest = one.holds(home, at) && narrower ? one : narrowest;
        }
        return narrowest == null ? null : narrowest.fenPerHour();
    }

    /** The same item with no more than what holds at this home and time, and the prices of these providers. */
    Item asOf(RegionCode home, Instant at, Predicate<ProviderId> ofInterest) {
        return new Item(
                code,
                emergency,
                minMinutes,
                maxMinutes,
                requiredCertificates,
                publicMoney,
                volunteers,
                prices.stream()
                        .filter(one -> one.holds(at) && isOf(one.providerId(), ofInterest))
                        .toList(),
                ceilings.stream().filter(one -> one.holds(home, at)).toList());
    }

    private static boolean isOf(@Nullable ProviderId provider, Predicate<ProviderId> ofInterest) {
        return provider == null || ofInterest.test(provider);
    }
}
