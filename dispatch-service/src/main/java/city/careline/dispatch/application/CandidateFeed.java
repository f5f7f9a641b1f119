package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Worker;
import java.time.Instant;
import java.util.Map;
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
     * @param provider the provider
     * @param sites its sites
     * @param version grows with every change
     */
    record ProviderNews(Provider provider, Map<UUID, Candidate.Site> sites, long version) {
        /** Keeps its own copy. */
        public ProviderNews {
            sites = Map.copyOf(sites);
        }

        /** The provider's id. */
        public ProviderId id() {
            return provider.id();
        }
    }

    /**
     * A worker as published.
     *
     * @param worker the worker
     * @param siteId home site
     * @param version grows with every change
     */
    record WorkerNews(Worker worker, @Nullable UUID siteId, long version) {
        /** The worker's id. */
        public WorkerId id() {
            return worker.id();
        }
    }
}
