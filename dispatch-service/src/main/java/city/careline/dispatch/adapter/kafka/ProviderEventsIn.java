package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.runtime.event.StateTopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows providers, workers, the catalogue and positions from their beginning into the candidate index. */
@ApplicationScoped
public class ProviderEventsIn {
    private final CandidateFeed feed;
    private final List<StateTopicReader<?>> readers;

    /** Reads where the brokers are. */
    public ProviderEventsIn(CandidateFeed feed, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.feed = feed;
        this.readers = List.of(
                new StateTopicReader<>(
                        bootstrap, ProviderPublished.TYPE, (header, provider) -> feed.put(provider(provider))),
                new StateTopicReader<>(bootstrap, WorkerPublished.TYPE, (header, worker) -> feed.put(worker(worker))),
                new StateTopicReader<>(
                        bootstrap, ItemPublished.TYPE, (header, item) -> feed.put(item(item), item.version())),
                new StateTopicReader<>(bootstrap, PositionReported.TYPE, (header, position) -> seen(position)));
    }

    void start(@Observes StartupEvent event) {
        readers.forEach(StateTopicReader::start);
    }

    void stop(@Observes ShutdownEvent event) {
        readers.forEach(StateTopicReader::close);
    }

    /** True once every topic has been read to the end it had at the start. */
    boolean isCaughtUp() {
        return readers.stream().allMatch(StateTopicReader::isCaughtUp);
    }

    private void seen(PositionReported position) {
        feed.seen(
                new WorkerId(position.workerId()),
                new GeoPoint(position.latitude(), position.longitude()),
                position.at());
    }

    private static CandidateFeed.ProviderNews provider(ProviderPublished published) {
        return new CandidateFeed.ProviderNews(
                new ProviderId(published.providerId()),
                published.state() == ProviderState.ACTIVE,
                published.serviceRegions().stream().map(RegionCode::new).toList(),
                published.sites().stream()
                        .collect(Collectors.toMap(
                                ProviderPublished.Site::siteId,
                                site -> new Candidate.Site(
                                        new GeoPoint(site.latitude(), site.longitude()), site.radiusMeters()))),
                published.version());
    }

    /** Of two certificates of one kind the later expiry counts. */
    private static CandidateFeed.WorkerNews worker(WorkerPublished published) {
        Function<WorkerPublished.Certificate, Instant> until = WorkerPublished.Certificate::validUntil;
        return new CandidateFeed.WorkerNews(
                new WorkerId(published.workerId()),
                new ProviderId(published.providerId()),
                published.siteId(),
                published.active(),
                Set.copyOf(published.itemCodes()),
                published.certificates().stream()
                        .collect(Collectors.toMap(
                                WorkerPublished.Certificate::code,
                                until,
                                (one, other) ->
                                        Comparator.<Instant>naturalOrder().compare(one, other) >= 0 ? one : other)),
                published.shifts().stream()
                        .map(shift -> new Candidate.Shift(shift.from(), shift.to()))
                        .toList(),
                published.capacity(),
                published.version());
    }

    private static Item item(ItemPublished published) {
        return new Item(
                published.itemCode(),
                published.emergency(),
                published.minMinutes(),
                published.maxMinutes(),
                Set.copyOf(published.requiredCertificates()));
    }
}
