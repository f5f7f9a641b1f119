package city.careline.deploy.load;

import city.careline.contracts.EventType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the service that owns them would. Thread-safe. */
public final class EventWriter implements AutoCloseable {
    /** Events as they travel: instants as ISO text. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KafkaProducer<String, String> producer;

    /** Writes to these brokers. */
    public EventWriter(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 1),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends an event under a fresh id; {@link #flush} waits for it. */
    public <T> void send(EventType<T> type, T payload, UUID key) {
        send(type, payload, key, UUID.randomUUID());
    }

    /** Sends an event under this id; the same id again is the same event. */
    public <T> void send(EventType<T> type, T payload, UUID key, UUID id) {
        var kafka = new ProducerRecord<>(type.topic().name(), key.toString(), write(payload));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", type.name(),
                "ce_source", type.producer(),
                "ce_subject", key.toString(),
                "ce_time", Instant.now().toString(),
                "ce_originid", id.toString().replace("-", ""),
                "content-type", "application/json");
        headers.forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(kafka);
    }

    /** Returns when Kafka has everything sent so far. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static String write(Object payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + payload.getClass(), e);
        }
    }
}
