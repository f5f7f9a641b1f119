package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.runtime.event.StateTopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
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
                        bootstrap,
                        ProviderPublished.TYPE,
                        (header, provider) -> feed.put(ProviderNewsIn.provider(provider))),
                new StateTopicReader<>(
                        bootstrap, WorkerPublished.TYPE, (header, worker) -> feed.put(ProviderNewsIn.worker(worker))),
                new StateTopicReader<>(
                        bootstrap,
                        ItemPublished.TYPE,
                        (header, item) -> feed.put(ProviderNewsIn.item(item), item.version())),
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
}
