package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site from which somebody can be sent for an item.
 *
 * @param providerId whose it is
 * @param point where
 * @param radiusMeters how far from here it serves, as the crow flies
 * @param serviceRegions regions the provider serves, each with everything below it
 * @param workers active workers based here who perform the item
 */
public record CapableSite(
        ProviderId providerId, GeoPoint point, int radiusMeters, List<RegionCode> serviceRegions, int workers) {
    private record Place(ProviderId providerId, Candidate.Site site) {}

    private static final Comparator<CapableSite> IN_ORDER = Comparator.<CapableSite, UUID>comparing(
                    site -> site.providerId().value())
            .thenComparing(site -> site.point().latitude())
            .thenComparing(site -> site.point().longitude());

    /** Keeps its own copy. */
    public CapableSite {
        serviceRegions = List.copyOf(serviceRegions);
    }

    /**
     * The sites from which an item can be had at an instant: of active providers that no restriction keeps from working,
     * with an active worker of the item based there. Shifts do not count: this is about places, not about this hour.
     */
    public static List<CapableSite> of(Iterable<Candidate> everybody, String itemCode, Instant at) {
        Map<Place, CapableSite> sites = new HashMap<>();
        for (Candidate candidate : everybody) {
            Candidate.@Nullable Site site = candidate.site();
            if (site != null && isCapable(candidate, itemCode, at)) {
                var one = new CapableSite(
                        candidate.providerId(),
                        site.point(),
                        site.radiusMeters(),
                        candidate.provider().serviceRegions(),
                        1);
                sites.merge(new Place(candidate.providerId(), site), one, CapableSite::with);
            }
        }
        return sites.values().stream().sorted(IN_ORDER).toList();
    }

    private static boolean isCapable(Candidate candidate, String itemCode, Instant at) {
        Provider provider = candidate.provider();
        return provider.active()
                && provider.forbids(Provider.Effect.NO_WORK, at) == null
                && candidate.worker().active()
                && candidate.worker().items().contains(itemCode);
    }

    private CapableSite with(CapableSite other) {
        return new CapableSite(providerId, point, radiusMeters, serviceRegions, workers + other.workers);
    }

    /** True when the provider serves this region. */
    public boolean serves(RegionCode region) {
        return serviceRegions.stream().anyMatch(served -> served.covers(region));
    }

    /** True when the provider serves some part of the region whose codes begin so. */
    public boolean servesWithin(String regionPrefix) {
        return serviceRegions.stream()
                .anyMatch(
                        served -> served.prefix().startsWith(regionPrefix) || regionPrefix.startsWith(served.prefix()));
    }
}
