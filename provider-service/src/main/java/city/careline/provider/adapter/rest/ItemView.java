package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue.
 *
 * @param code stable code
 * @param name Chinese name for people
 * @param category code of its category
 * @param unit MINUTE, HOUR or VISIT
 * @param emergency true for what an incident is served with
 * @param publicMoney may be charged to a public quota
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered
 * @param requiredCertificates certificates a worker must hold
 * @param volunteers may be done by volunteers when no professional is found
 * @param prices past, present and future prices by their beginning
 * @param ceilings past, present and future highest prices that public money pays, by their beginning
 * @param version grows with every change
 */
record ItemView(
        String code,
        String name,
        String category,
        String unit,
        boolean emergency,
        boolean publicMoney,
        int minMinutes,
        int maxMinutes,
        List<String> requiredCertificates,
        boolean volunteers,
        List<PriceView> prices,
        List<CeilingView> ceilings,
        long version) {

    /**
     * A price.
     *
     * @param providerId the provider it holds for, absent for everybody without one of their own
     * @param fenPerHour price in fen for one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    record PriceView(
            @Nullable UUID providerId,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {

        static PriceView of(Price price) {
            ProviderId provider = price.providerId();
            return new PriceView(
                    provider == null ? null : provider.value(), price.fenPerHour(), price.from(), price.to());
        }
    }

    /**
     * A highest price.
     *
     * @param regionPrefix digits the home's region code begins with; empty means everywhere
     * @param fenPerHour highest price in fen for one hour
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    record CeilingView(
            String regionPrefix,
            long fenPerHour,
            Instant from,
            @Nullable Instant to) {

        static CeilingView of(Ceiling ceiling) {
            return new CeilingView(ceiling.regionPrefix(), ceiling.fenPerHour(), ceiling.from(), ceiling.to());
        }
    }

    static ItemView of(Item item) {
        return new ItemView(
                item.code(),
                item.name(),
                item.category(),
                item.unit().name(),
                item.emergency(),
                item.publicMoney(),
                item.minMinutes(),
                item.maxMinutes(),
                item.requiredCertificates(),
                item.volunteers(),
                item.prices().stream().map(PriceView::of).toList(),
                item.ceilings().stream().map(CeilingView::of).toList(),
                item.version());
    }
}
