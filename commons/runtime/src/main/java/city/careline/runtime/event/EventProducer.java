package city.careline.runtime.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The only way to Kafka for events: {@code acks=all}, idempotent, and every wait bounded, so that a dead broker never
 * pins a database connection for long. Used by the outbox relay and by the gateway's journal, never by business code.
 * Thread-safe; the connection is opened on first use, so a service starts while Kafka is away.
 */
@ApplicationScoped
public class EventProducer {
    private final String bootstrap;
    private @Nullable KafkaProducer<String, String> producer;

    /** Reads where the brokers are. */
    public EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Sends the events in order and completes when Kafka has acknowledged all of them; fails when any was not
     * acknowledged in five seconds, and then all must be sent again.
     */
    public Uni<Void> send(List<OutgoingEvent> events) {
        return Uni.createFrom()
                .completionStage(() -> sendBlocking(events))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Stops at the first one refused at once: behind it each would wait for the same dead broker, one by one. */
    private CompletableFuture<Void> sendBlocking(List<OutgoingEvent> events) {
        KafkaProducer<String, String> kafka = connected();
        var acks = new ArrayList<CompletableFuture<Void>>(events.size());
        for (OutgoingEvent event : events) {
            CompletableFuture<Void> ack = sendOne(kafka, event);
            acks.add(ack);
            if (ack.isCompletedExceptionally()) {
                break;
            }
        }
        return CompletableFuture.allOf(acks.toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<Void> sendOne(KafkaProducer<String, String> kafka, OutgoingEvent event) {
        var ack = new CompletableFuture<Void>();
        try {
            kafka.send(CloudEventHeaders.toRecord(event), (metadata, failure) -> {
                if (failure == null) {
                    ack.complete(null);
                } else {
                    ack.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            ack.completeExceptionally(new CompletionException(e));
        }
        return ack;
    }

    private synchronized KafkaProducer<String, String> connected() {
        KafkaProducer<String, String> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                    new StringSerializer(),
                    new StringSerializer());
            producer = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
