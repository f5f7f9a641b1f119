package city.careline.runtime.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** CloudEvents binary mode on Kafka: attributes as {@code ce_} headers. */
public final class CloudEventHeaders {
    private CloudEventHeaders() {}

    /** The Kafka record of an outgoing event. */
    public static ProducerRecord<String, String> toRecord(OutgoingEvent event) {
        var kafka = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        EventHeader header = event.header();
        put(kafka, "ce_specversion", "1.0");
        put(kafka, "ce_id", header.id().toString());
        put(kafka, "ce_type", header.type());
        put(kafka, "ce_source", header.source());
        put(kafka, "ce_subject", header.subject());
        put(kafka, "ce_time", header.time().toString());
        put(kafka, "ce_originid", header.originId());
        put(kafka, "traceparent", header.traceparent());
        put(kafka, "content-type", "application/json");
        return kafka;
    }

    /**
     * Reads the envelope.
     *
     * @throws PoisonEvent when an attribute is missing or malformed
     */
    public static EventHeader read(ConsumerRecord<String, ?> kafka) {
        try {
            return new EventHeader(
                    UUID.fromString(get(kafka, "ce_id")),
                    get(kafka, "ce_type"),
                    get(kafka, "ce_source"),
                    get(kafka, "ce_subject"),
                    Instant.parse(get(kafka, "ce_time")),
                    get(kafka, "ce_originid"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEvent("malformed CloudEvents attribute", e);
        }
    }

    private static void put(ProducerRecord<String, String> kafka, String name, String value) {
        kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(ConsumerRecord<String, ?> kafka, String name) {
        @Nullable Header header = kafka.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new PoisonEvent("CloudEvents attribute missing: " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
