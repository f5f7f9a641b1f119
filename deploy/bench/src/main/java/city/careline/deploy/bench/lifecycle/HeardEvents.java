package city.careline.deploy.bench.lifecycle;

import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that comes out on the work orders' topic: offers go to whoever waits for them, and all is kept. */
final class HeardEvents implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, BlockingQueue<OfferMade>> waiting = new ConcurrentHashMap<>();
    private final Queue<Heard> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;

    /**
     * An event as it came.
     *
     * @param id its id
     * @param type its type
     * @param payload its JSON
     */
    record Heard(UUID id, String type, String payload) {}

    /** Listens from now on. */
    HeardEvents(String bootstrap) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class));
        String topic = Topics.WORK_ORDERS.name();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("heard").daemon().start(this::listen);
    }

    /** Where the offers of this origin will come in. */
    BlockingQueue<OfferMade> offersOf(String originId) {
        return waiting.computeIfAbsent(originId, origin -> new LinkedBlockingQueue<>());
    }

    void forget(String originId) {
        waiting.remove(originId);
    }

    /** All that has come so far. */
    List<Heard> all() {
        return List.copyOf(all);
    }

    int count() {
        return count.get();
    }

    private void listen() {
        try {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::hear);
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    private void hear(ConsumerRecord<String, String> kafka) {
        EventHeader header = CloudEventHeaders.read(kafka);
        all.add(new Heard(header.id(), header.type(), kafka.value()));
        count.incrementAndGet();
        if (header.type().equals(OfferMade.TYPE.name())) {
            BlockingQueue<OfferMade> offers = waiting.get(header.originId());
            if (offers != null) {
                offers.add(Json.read(kafka.value(), OfferMade.class));
            }
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
