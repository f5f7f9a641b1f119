package city.careline.testkit;

import city.careline.contracts.EventType;
import city.careline.contracts.Topic;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.city.CityBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What a test sees of Kafka: it reads whole topics without a consumer group, waits for the event it wants, and
 * publishes as another service would. For one thread.
 */
public final class KafkaLog implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, @Nullable String> producer;
    private final List<LoggedEvent> seen = new ArrayList<>();

    private KafkaLog(Topic... topics) {
        String bootstrap = CityBroker.bootstrap();
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        producer = new KafkaProducer<String, @Nullable String>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class));
        consumer.assign(Stream.of(topics).flatMap(KafkaLog::partitions).toList());
    }

    /** Sees everything these topics hold and will hold. */
    public static KafkaLog fromStart(Topic... topics) {
        var log = new KafkaLog(topics);
        log.consumer.seekToBeginning(log.consumer.assignment());
        return log;
    }

    /** Sees only what these topics get from now on. */
    public static KafkaLog fromNow(Topic... topics) {
        var log = new KafkaLog(topics);
        log.consumer.seekToEnd(log.consumer.assignment());
        log.consumer.assignment().forEach(log.consumer::position);
        return log;
    }

    /** The first payload of this type that is wanted, waiting for it as long as {@code limit}. */
    public <T> T await(EventType<T> type, Predicate<T> wanted, Duration limit) {
        return awaitEvent(event -> event.find(type).filter(wanted).isPresent(), limit)
                .as(type);
    }

    /** The first payload of this type that is wanted, within fifteen seconds. */
    public <T> T await(EventType<T> type, Predicate<T> wanted) {
        return await(type, wanted, LIMIT);
    }

    /** The first event that is wanted; an {@link AssertionError} tells the types seen when none came in time. */
    public LoggedEvent awaitEvent(Predicate<LoggedEvent> wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int looked = 0;
        while (true) {
            for (; looked < seen.size(); looked++) {
                if (wanted.test(seen.get(looked))) {
                    return seen.get(looked);
                }
            }
            if (System.nanoTime() - end >= 0) {
                throw new AssertionError("no such event within " + limit + "; seen: " + typesSeen());
            }
            poll();
        }
    }

    /** Everything of this type so far, in the order of arrival. */
    public <T> List<T> all(EventType<T> type) {
        poll();
        return seen.stream().flatMap(event -> event.find(type).stream()).toList();
    }

    /** Everything so far, in the order of arrival. */
    public List<LoggedEvent> seen() {
        poll();
        return List.copyOf(seen);
    }

    /** Publishes an event as its owner would, and waits until Kafka has it. */
    public void publish(OutgoingEvent event) {
        ProducerRecord<String, String> kafka = CloudEventHeaders.toRecord(event);
        send(new ProducerRecord<>(kafka.topic(), null, kafka.key(), kafka.value(), kafka.headers()));
    }

    /** Publishes any type by its subject, happened now, with a fresh id and origin. */
    public <T> OutgoingEvent publish(EventType<T> type, T payload, String subject) {
        String origin = UUID.randomUUID().toString().replace("-", "");
        OutgoingEvent event = OutgoingEvent.of(type, payload, subject, Instant.now(), origin);
        publish(event);
        return event;
    }

    /** Publishes whatever it is given, poison included. */
    public void publishRaw(String topic, String key, @Nullable String value, Map<String, String> headers) {
        ProducerRecord<String, @Nullable String> kafka = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(kafka);
    }

    /** Headers of a well-formed event, to be spoiled where a test wants it. */
    public static Map<String, String> headers(String type, String subject) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                type.split("\\.", 3)[1],
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_originid",
                UUID.randomUUID().toString().replace("-", ""),
                "content-type",
                "application/json"));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private void poll() {
        for (ConsumerRecord<String, String> kafka : consumer.poll(POLL)) {
            var headers = new HashMap<String, String>();
            kafka.headers().forEach(header -> headers.put(header.key(), text(header.value())));
            seen.add(new LoggedEvent(kafka.topic(), kafka.key(), kafka.value(), Map.copyOf(headers)));
        }
    }

    private List<String> typesSeen() {
        return seen.stream()
                .map(event -> event.headers().getOrDefault("ce_type", "?"))
                .toList();
    }

    private void send(ProducerRecord<String, @Nullable String> kafka) {
        try {
            producer.send(kafka).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while publishing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Kafka did not take the event", e);
        }
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return Stream.iterate(0, n -> n < topic.partitions(), n -> n + 1)
                .map(partition -> new TopicPartition(topic.name(), partition));
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
