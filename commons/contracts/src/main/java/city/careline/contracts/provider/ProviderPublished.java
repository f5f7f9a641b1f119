package city.careline.contracts.provider;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * Latest state of a provider, as matching needs it.
 *
 * @param providerId the provider
 * @param state only ACTIVE providers are dispatched
 * @param kind enterprise, sole trader, non-profit, institution, station, county team …
 * @param serviceRegions 12-digit codes it serves, each with everything below it
 * @param sites its sites
 * @param version grows with every change
 */
public record ProviderPublished(
        UUID providerId,
        ProviderState state,
        String kind,
        List<String> serviceRegions,
        List<Site> sites,
        long version) {
    /** Type on the wire. */
    public static final EventType<ProviderPublished> TYPE =
            EventType.of("careline.provider.provider-published.v1", Topics.PROVIDERS, ProviderPublished.class);

    /** Keeps its own copies. */
    public ProviderPublished {
        serviceRegions = List.copyOf(serviceRegions);
        sites = List.copyOf(sites);
    }

    /**
     * A place work starts from.
     *
     * @param siteId the site
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     * @param radiusMeters how far from here it serves
     */
    public record Site(UUID siteId, double latitude, double longitude, int radiusMeters) {}
}
