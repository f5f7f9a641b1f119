package city.careline.deploy.load;

import city.careline.contracts.Topic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears everything a topic gets from now on, in a thread of its own, in no consumer group. */
public final class EventTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, String> consumer;
    private final Consumer<Heard> told;
    private final Thread reader;

    /**
     * An event as it was read.
     *
     * @param id its id
     * @param type its type's name
     * @param key key of the record
     * @param payload what it says
     * @param nanos when it was read, by {@link System#nanoTime()}
     */
    public record Heard(UUID id, String type, String key, JsonNode payload, long nanos) {
        /** An id the event carries. */
        public UUID uuid(String field) {
            return UUID.fromString(payload.path(field).asText());
        }
    }

    /** Begins to listen; what is published after this has returned is heard. */
    public EventTail(String bootstrap, Topic topic, Consumer<Heard> told) {
        this.told = told;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false", "fetch.max.wait.ms", "50"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().name("tail of " + topic.name()).daemon().start(this::read);
    }

    private void read() {
        try {
            while (true) {
                for (ConsumerRecord<String, String> kafka : consumer.poll(POLL)) {
                    tell(kafka);
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        }
    }

    private void tell(ConsumerRecord<String, String> kafka) {
        String id = header(kafka, "ce_id");
        if (!id.isEmpty()) {
            told.accept(new Heard(
                    UUID.fromString(id),
                    header(kafka, "ce_type"),
                    kafka.key(),
                    json(kafka.value()),
                    System.nanoTime()));
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventWriter.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // another test's poison
        }
    }

    private static String header(ConsumerRecord<String, String> kafka, String name) {
        Header header = kafka.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
