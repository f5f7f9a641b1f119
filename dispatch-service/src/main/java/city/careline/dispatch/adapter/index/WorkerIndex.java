package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Whereabouts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Workers, providers, items and positions in memory, each in its latest version. A search orders everybody by distance
 * on a heap, so that reading the nearest few costs little more than building it. Thread-safe: readers see each entry
 * whole.
 */
@Startup
@ApplicationScoped
public class WorkerIndex implements Candidates, Catalogue, CandidateFeed {
    private record Versioned<T>(T value, long version) {}

    private record Placed(Candidate candidate, double meters) {}

    private static final Duration DISORDER = Duration.ofHours(1);
    private static final Comparator<Placed> NEAREST = Comparator.comparingDouble(Placed::meters)
            .thenComparing(placed -> placed.candidate().workerId().value());

    private final Map<ProviderId, ProviderNews> providers = new ConcurrentHashMap<>();
    private final Map<WorkerId, WorkerNews> workers = new ConcurrentHashMap<>();
    private final Map<WorkerId, Candidate.Sighting> sightings = new ConcurrentHashMap<>();
    private final Map<String, Versioned<Item>> items = new ConcurrentHashMap<>();

    /** Registers its size. */
    public WorkerIndex(MeterRegistry meters) {
        meters.gaugeMapSize("careline_dispatch_index_workers", List.of(), workers);
        meters.gaugeMapSize("careline_dispatch_index_providers", List.of(), providers);
        meters.gaugeMapSize("careline_dispatch_index_positions", List.of(), sightings);
        meters.gaugeMapSize("careline_dispatch_index_items", List.of(), items);
    }

    @Override
    public void put(ProviderNews provider) {
        providers.merge(provider.id(), provider, (old, next) -> next.version() < old.version() ? old : next);
    }

    @Override
    public void put(WorkerNews worker) {
        workers.merge(worker.id(), worker, (old, next) -> next.version() < old.version() ? old : next);
    }

    @Override
    public void put(Item item, long version) {
        items.merge(
                item.code(),
                new Versioned<>(item, version),
                (old, next) -> next.version() < old.version() ? old : next);
    }

    @Override
    public void seen(WorkerId workerId, GeoPoint point, Instant at) {
        sightings.merge(
                workerId,
                new Candidate.Sighting(point, at),
                (old, next) -> next.at().isBefore(old.at()) && !isFromAhead(old, next) ? old : next);
    }

    /** Reports are never an hour out of order, the topic keeps them no longer: the clock was ahead and was set back. */
    private static boolean isFromAhead(Candidate.Sighting old, Candidate.Sighting next) {
        return old.at().isAfter(next.at().plus(DISORDER));
    }

    @Override
    public Optional<Item> findItem(String code) {
        return Optional.ofNullable(items.get(code)).map(Versioned::value);
    }

    @Override
    public Iterable<Candidate> outwardFrom(GeoPoint home, PositionPolicy positions, Instant now) {
        return () -> {
            List<Placed> placed = workers.values().stream()
                    .map(this::candidate)
                    .map(candidate -> new Placed(candidate, meters(candidate, home, positions, now)))
                    .toList();
            var heap = new PriorityQueue<Placed>(Math.max(1, placed.size()), NEAREST);
            heap.addAll(placed);
            return new Outward(heap);
        };
    }

    @Override
    public Optional<Candidate> find(WorkerId id) {
        return Optional.ofNullable(workers.get(id)).map(this::candidate);
    }

    private Candidate candidate(WorkerNews news) {
        @Nullable ProviderNews provider = providers.get(news.worker().providerId());
        @Nullable UUID siteId = news.siteId();
        Candidate.@Nullable Site site =
                provider == null || siteId == null ? null : provider.sites().get(siteId);
        return new Candidate(
                news.worker(),
                provider == null ? Provider.unknown(news.worker().providerId()) : provider.provider(),
                site,
                sightings.get(news.id()));
    }

    private static double meters(Candidate candidate, GeoPoint home, PositionPolicy positions, Instant now) {
        Whereabouts at = candidate.whereabouts(now, positions);
        return at == null ? Double.MAX_VALUE : at.point().metersTo(home);
    }

    private record Outward(PriorityQueue<Placed> heap) implements Iterator<Candidate> {
        @Override
        public boolean hasNext() {
            return !heap.isEmpty();
        }

        @Override
        public Candidate next() {
            Placed nearest = heap.poll();
            if (nearest == null) {
                throw new NoSuchElementException();
            }
            return nearest.candidate();
        }
    }
}
