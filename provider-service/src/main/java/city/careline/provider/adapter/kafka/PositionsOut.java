package city.careline.provider.adapter.kafka;

import city.careline.provider.application.Positions;
import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.WorkerId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Positions on their way to Kafka by a producer of their own ({@code acks=1}): telemetry, where the latest wins. A
 * report waits for nobody: it replaces what still waits for the same worker, so while Kafka is away memory holds one
 * position for each worker and no more. Nothing is written to the database.
 */
@ApplicationScoped
class PositionsOut implements Positions {
    private static final Logger LOG = Logger.getLogger(PositionsOut.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PositionProducer producer;
    private final Counter reported;
    private final Counter superseded;
    private final Map<WorkerId, Sighting> latest = new ConcurrentHashMap<>();
    private final Map<WorkerId, Sighting> waiting = new ConcurrentHashMap<>();
    private final BlockingQueue<WorkerId> queue = new LinkedBlockingQueue<>();
    private @Nullable Thread sender;

    PositionsOut(PositionProducer producer, MeterRegistry meters) {
        this.producer = producer;
        this.reported = meters.counter("careline_provider_positions_reported");
        this.superseded = meters.counter("careline_provider_positions_superseded");
        meters.gaugeMapSize("careline_provider_positions_known", Tags.empty(), latest);
    }

    void start(@Observes StartupEvent event) {
        sender = Thread.ofPlatform().daemon().name("positions-out").start(this::sendAll);
    }

    @PreDestroy
    void stop() {
        if (sender != null) {
            sender.interrupt();
        }
    }

    @Override
    public void report(Sighting sighting) {
        reported.increment();
        latest.put(sighting.workerId(), sighting);
        if (waiting.put(sighting.workerId(), sighting) == null) {
            queue.add(sighting.workerId());
        } else {
            superseded.increment();
        }
    }

    @Override
    public Optional<Sighting> find(WorkerId worker) {
        return Optional.ofNullable(latest.get(worker));
    }

    private void sendAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                WorkerId worker = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (worker == null) {
                    forgetOld();
                } else {
                    send(worker);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("no more positions are sent");
        }
    }

    private void send(WorkerId worker) {
        Sighting sighting = waiting.remove(worker);
        if (sighting != null) {
            producer.send(sighting);
        }
    }

    /** In the first pause after an hour; a worker who reports again is known again. */
    private void forgetOld() {
        latest.values().stream()
                .map(Sighting::at)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> latest.values().removeIf(old -> old.at().isBefore(newest.minus(KEPT))));
    }
}
