package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.EventType;
import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.application.CandidatesComplete;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.runtime.event.StateTopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows providers, workers, the catalogue and positions from their beginning into the candidate index. */
@ApplicationScoped
public class ProviderEventsIn implements CandidatesComplete {
    private static final Logger LOG = Logger.getLogger(ProviderEventsIn.class);

    private final CandidateFeed feed;
    private final List<StateTopicReader<?>> readers;
    private volatile @Nullable RebuildProgress progress;

    /** Reads where the brokers are. */
    public ProviderEventsIn(CandidateFeed feed, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.feed = feed;
        this.readers = List.of(
                reader(bootstrap, ProviderPublished.TYPE, provider -> feed.put(ProviderNewsIn.provider(provider))),
                reader(bootstrap, WorkerPublished.TYPE, worker -> feed.put(ProviderNewsIn.worker(worker))),
                reader(bootstrap, ItemPublished.TYPE, item -> feed.put(ProviderNewsIn.item(item), item.version())),
                reader(bootstrap, PositionReported.TYPE, this::seen));
    }

    private <T> StateTopicReader<T> reader(String bootstrap, EventType<T> type, Consumer<T> apply) {
        return new StateTopicReader<>(bootstrap, type, (header, payload) -> {
            apply.accept(payload);
            RebuildProgress rebuild = progress;
            if (rebuild != null) {
                rebuild.read();
            }
        });
    }

    void start(@Observes StartupEvent event) {
        progress = new RebuildProgress(
                readers.stream().map(StateTopicReader::caughtUp).toList(), System::nanoTime, LOG::info);
        readers.forEach(StateTopicReader::start);
    }

    void stop(@Observes ShutdownEvent event) {
        readers.forEach(StateTopicReader::close);
    }

    /** True once every topic has been read to the end it had at the start. */
    boolean isCaughtUp() {
        return readers.stream().allMatch(StateTopicReader::isCaughtUp);
    }

    /** Records applied so far. */
    long read() {
        RebuildProgress rebuild = progress;
        return rebuild == null ? 0 : rebuild.count();
    }

    /** Topics not read to their end yet. */
    int topicsToGo() {
        RebuildProgress rebuild = progress;
        return rebuild == null ? readers.size() : rebuild.topicsToGo();
    }

    @Override
    public boolean isComplete() {
        return isCaughtUp();
    }

    private void seen(PositionReported position) {
        feed.seen(
                new WorkerId(position.workerId()),
                new GeoPoint(position.latitude(), position.longitude()),
                position.at());
    }
}
