package city.careline.contracts.provider;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Latest state of a catalogue item with its prices.
 *
 * @param itemCode stable code
 * @param name Chinese name for people
 * @param category category code, one of the six of the 六安 plan or the six 助 of the 拱墅 plan
 * @param emergency true for the item an incident is served with
 * @param publicMoney may be charged to a public quota
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered
 * @param requiredCertificates certificate codes a worker must hold
 * @param prices effective-dated prices
 * @param version grows with every change
 * @param ceilings highest prices that public money pays, effective-dated
 * @param volunteers may be done by volunteers when no professional is found
 */
public record ItemPublished(
        String itemCode,
        String name,
        String category,
        boolean emergency,
        boolean publicMoney,
        int minMinutes,
        int maxMinutes,
        List<String> requiredCertificates,
        List<Price> prices,
        long version,
        List<Ceiling> ceilings,
        @Nullable Boolean volunteers) {
    /** Type on the wire. */
    public static final EventType<ItemPublished> TYPE =
            EventType.of("careline.provider.item-published.v1", Topics.CATALOGUE, ItemPublished.class);

    /** Keeps its own copies. */
    public ItemPublished {
        requiredCertificates = List.copyOf(requiredCertificates);
        prices = List.copyOf(prices);
        ceilings = ceilings == null ? List.of() : List.copyOf(ceilings);
    }

    /** An item without a ceiling, for professionals only. */
    public ItemPublished(
            String itemCode,
            String name,
            String category,
            boolean emergency,
            boolean publicMoney,
            int minMinutes,
            int maxMinutes,
            List<String> requiredCertificates,
            List<Price> prices,
            long version) {
        this(
                itemCode,
                name,
                category,
                emergency,
                publicMoney,
                minMinutes,
                maxMinutes,
                requiredCertificates,
                prices,
                version,
                List.of(),
                null);
    }

    /**
     * A highest price for a region and time (指导价); the longest region prefix that covers the home counts.
     *
     * @param regionPrefix digits the home's region code begins with; empty means everywhere
     * @param fenPerHour highest price in fen for one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record Ceiling(
            String regionPrefix,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {}

    /**
     * A price that holds for a time.
     *
     * @param providerId the provider it holds for, absent for everybody without one of their own
     * @param fenPerHour price in fen for one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record Price(
            @Nullable UUID providerId,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {}
}
