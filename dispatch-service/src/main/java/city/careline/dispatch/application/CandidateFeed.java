package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where news of providers, workers, items and positions goes; an older version never replaces a newer one. */
public interface CandidateFeed {
    /** The latest state of a provider. */
    void put(ProviderNews provider);

    /** The latest state of a worker. */
    void put(WorkerNews worker);

    /** The latest state of an item. */
    void put(Item item, long version);

    /** Where a worker was seen. */
    void seen(WorkerId workerId, GeoPoint point, Instant at);

    /**
     * A provider as published.
     *
     * @param id the provider
     * @param active admitted and not suspended
     * @param serviceRegions regions it serves, each with everything below it
     * @param sites its sites
     * @param version grows with every change
     */
    record ProviderNews(
            ProviderId id,
            boolean active,
            List<RegionCode> serviceRegions,
            Map<UUID, Candidate.Site> sites,
            long version) {
        /** Keeps its own copies. */
        public ProviderNews {
            serviceRegions = List.copyOf(serviceRegions);
            sites = Map.copyOf(sites);
        }
    }

    /**
     * A worker as published.
     *
     * @param id the worker
     * @param providerId the employer
     * @param siteId home site
     * @param active false when left or barred
     * @param items items the worker performs
     * @param certificates certificate code to the first instant it is no longer valid
     * @param shifts spans of duty
     * @param capacity orders at a time
     * @param version grows with every change
     */
    record WorkerNews(
            WorkerId id,
            ProviderId providerId,
            @Nullable UUID siteId,
            boolean active,
            Set<String> items,
            Map<String, Instant> certificates,
            List<Candidate.Shift> shifts,
            int capacity,
            long version) {
        /** Keeps its own copies. */
        public WorkerNews {
            items = Set.copyOf(items);
            certificates = Map.copyOf(certificates);
            shifts = List.copyOf(shifts);
        }
    }
}
