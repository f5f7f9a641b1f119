package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.PositionPolicy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The index of this instance: what the topics say of workers, providers, items and positions, and its size as metrics. */
@Startup
@ApplicationScoped
public class WorkerIndex implements Candidates, Catalogue, CandidateFeed {
    private record Versioned<T>(T value, long version) {}

    private final CandidateIndex index = new CandidateIndex();
    private final Map<String, Versioned<Item>> items = new ConcurrentHashMap<>();

    /** Registers its size. */
    public WorkerIndex(MeterRegistry meters) {
        Gauge.builder("careline_dispatch_index_workers", index, CandidateIndex::workers)
                .register(meters);
        Gauge.builder("careline_dispatch_index_providers", index, CandidateIndex::providers)
                .register(meters);
        Gauge.builder("careline_dispatch_index_positions", index, CandidateIndex::seen)
                .register(meters);
        meters.gaugeMapSize("careline_dispatch_index_items", List.of(), items);
    }

    @Override
    public void put(ProviderNews provider) {
        index.put(provider);
    }

    @Override
    public void put(WorkerNews worker) {
        index.put(worker);
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
        index.seen(workerId, point, at);
    }

    @Override
    public Optional<Item> findItem(String code) {
        return Optional.ofNullable(items.get(code)).map(Versioned::value);
    }

    @Override
    public Iterable<Candidate> outwardFrom(GeoPoint home, PositionPolicy positions, Instant now) {
        return index.outwardFrom(home, Moment.of(now, positions));
    }

    @Override
    public Optional<Candidate> find(WorkerId id) {
        return index.find(id);
    }

    @Override
    public List<Candidate> nearest(
            GeoPoint home, int most, String item, Predicate<WorkerId> admitted, PositionPolicy positions, Instant now) {
        return index.nearest(most, home, item, admitted, Moment.of(now, positions));
    }
}
