package city.careline.runtime.event;

import city.careline.contracts.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows a topic that holds the latest state per key, from its beginning, for an index kept in memory. Every instance
 * reads everything, without a consumer group. Records are applied one at a time on this reader's own thread; a record
 * that cannot be read is reported and passed over, because the next state of that key repairs it.
 */
public final class StateTopicReader<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StateTopicReader.class);
    private final String bootstrap;
    private final EventType<T> type;
    private final BiConsumer<EventHeader, T> apply;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile boolean closed;

    /** A reader that is not running yet. */
    public StateTopicReader(String bootstrap, EventType<T> type, BiConsumer<EventHeader, T> apply) {
        this.bootstrap = bootstrap;
        this.type = type;
        this.apply = apply;
    }

    /** Starts the reading thread. */
    public StateTopicReader<T> start() {
        Thread.ofPlatform().daemon().name("state-" + type.topic().name()).start(this::follow);
        return this;
    }

    /** True once everything that was in the topic when reading began has been applied. */
    public boolean isCaughtUp() {
        return caughtUp.isDone();
    }

    /** Completes when {@link #isCaughtUp()} turns true. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    private void follow() {
        while (!closed) {
            try (var consumer = new KafkaConsumer<String, String>(settings())) {
                read(consumer);
            } catch (WakeupException e) {
                LOG.debugf("reading of %s was woken to stop", type.topic().name());
            } catch (RuntimeException e) { // this thread must outlive a topic or a broker that is not there yet
                LOG.warnf(
                        "reading %s again after %s",
                        type.topic().name(), e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(type.topic().name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(
                    "no such topic yet: " + type.topic().name());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!closed) {
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
            records.forEach(this::applyOne);
            if (!caughtUp.isDone()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.complete(null);
            }
        }
    }

    private void applyOne(ConsumerRecord<String, String> kafka) {
        try {
            EventHeader header = CloudEventHeaders.read(kafka);
            if (header.type().equals(type.name())) {
                apply.accept(header, Json.read(kafka.value(), type.payload()));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "record %s-%d@%d cannot be applied: %s",
                    kafka.topic(), kafka.partition(), kafka.offset(), e.getMessage());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "state-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
