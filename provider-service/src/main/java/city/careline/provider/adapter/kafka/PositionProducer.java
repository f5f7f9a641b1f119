package city.careline.provider.adapter.kafka;

import city.careline.contracts.provider.PositionReported;
import city.careline.provider.domain.staff.Sighting;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The Kafka producer of positions: {@code acks=1}, batched for a few milliseconds, every wait bounded. */
@ApplicationScoped
class PositionProducer {
    private final String bootstrap;
    private final Counter published;
    private final Counter failed;
    private @Nullable KafkaProducer<String, String> kafka;

    PositionProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, MeterRegistry meters) {
        this.bootstrap = bootstrap;
        this.published = meters.counter("careline_provider_positions_published");
        this.failed = meters.counter("careline_provider_positions_failed");
    }

    /** Sends without waiting for an answer; a position that cannot be sent is counted and lost. */
    void send(Sighting sighting) {
        String worker = sighting.workerId().value().toString();
        var payload = new PositionReported(
                sighting.workerId().value(),
                sighting.position().latitude(),
                sighting.position().longitude(),
                sighting.accuracyMeters(),
                sighting.at());
        var event = OutgoingEvent.of(PositionReported.TYPE, payload, worker, sighting.at(), Ids.nextOrigin());
        try {
            connected().send(CloudEventHeaders.toRecord(event), (metadata, failure) -> count(failure));
        } catch (RuntimeException e) {
            // Whatever it is, the next position is another matter.
            failed.increment();
        }
    }

    private void count(@Nullable Exception failure) {
        if (failure == null) {
            published.increment();
        } else {
            failed.increment();
        }
    }

    private synchronized KafkaProducer<String, String> connected() {
        KafkaProducer<String, String> current = kafka;
        if (current == null) {
            current = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
            kafka = current;
        }
        return current;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                "positions",
                ProducerConfig.ACKS_CONFIG,
                "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                false,
                ProducerConfig.LINGER_MS_CONFIG,
                10,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L * 1024 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                2_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    @PreDestroy
    synchronized void close() {
        if (kafka != null) {
            kafka.close(Duration.ofSeconds(2));
        }
    }
}
