package city.careline.contracts.provider;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Latest state of a provider, as matching needs it.
 *
 * @param providerId the provider
 * @param state only ACTIVE providers are dispatched
 * @param kind enterprise, sole trader, non-profit, institution, station, county team …
 * @param serviceRegions 12-digit codes it serves, each with everything below it
 * @param sites its sites
 * @param version grows with every change
 * @param licenceUntil first instant at which its business licence is no longer valid, absent when none is on file
 * @param insuredUntil first instant at which its liability insurance no longer covers, absent when none is on file
 * @param publicContracts contracts under which its visits may be charged to public money
 * @param restrictions sanctions, rectification deadlines and risk holds that have not ended
 * @param rating evaluation score, 0 to 100, absent before the first evaluation
 */
public record ProviderPublished(
        UUID providerId,
        ProviderState state,
        String kind,
        List<String> serviceRegions,
        List<Site> sites,
        long version,
        @Nullable Instant licenceUntil,
        @Nullable Instant insuredUntil,
        List<PublicContract> publicContracts,
        List<Restriction> restrictions,
        @Nullable Integer rating) {
    /** Type on the wire. */
    public static final EventType<ProviderPublished> TYPE =
            EventType.of("careline.provider.provider-published.v1", Topics.PROVIDERS, ProviderPublished.class);

    /** Keeps its own copies. */
    public ProviderPublished {
        serviceRegions = List.copyOf(serviceRegions);
        sites = List.copyOf(sites);
        publicContracts = publicContracts == null ? List.of() : List.copyOf(publicContracts);
        restrictions = restrictions == null ? List.of() : List.copyOf(restrictions);
    }

    /** A provider of which nothing more is on file. */
    public ProviderPublished(
            UUID providerId,
            ProviderState state,
            String kind,
            List<String> serviceRegions,
            List<Site> sites,
            long version) {
        this(providerId, state, kind, serviceRegions, sites, version, null, null, List.of(), List.of(), null);
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

    /**
     * A contract with a county or city for services paid from public money.
     *
     * @param regionCode 12-digit region whose elders it covers, with everything below it
     * @param itemCodes items it covers; empty covers every item
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record PublicContract(
            String regionCode,
            List<String> itemCodes,
            Instant from,
            @Nullable Instant to) {
        /** Keeps its own copy. */
        public PublicContract {
            itemCodes = List.copyOf(itemCodes);
        }
    }

    /**
     * What a provider must not do for a time; a rectification order is one that begins at its deadline and is taken away
     * when the order has been met.
     *
     * @param effect what is forbidden
     * @param cause why
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent until it is lifted
     */
    public record Restriction(
            Effect effect,
            Cause cause,
            Instant from,
            @Nullable Instant to) {}

    /** What a restriction forbids. */
    public enum Effect {
        /** Any work. */
        NO_WORK,
        /** Work charged to public money. */
        NO_PUBLIC_MONEY
    }

    /** Why a restriction was laid. */
    public enum Cause {
        /** A sanction of the supervising county or city. */
        SANCTION,
        /** An order to put something right by a deadline (责令限期改正). */
        RECTIFICATION,
        /** A check found a risk that is being looked into. */
        RISK_HOLD,
        /** On the list of serious breaches of trust (严重失信名单). */
        BLACKLIST
    }
}
