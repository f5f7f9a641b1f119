package city.careline.e2e;

import city.careline.contracts.Topic;
import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.AssignmentMade;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies in the city's Kafka, and what does not belong there. */
final class Published {
    private Published() {}

    /** Different ids of the events that tell of an assignment of the order. */
    static Set<String> assignmentsOf(Hotline hotline, String workOrderId) {
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<String, String> event : all(hotline, Topics.WORK_ORDERS)) {
            if (workOrderId.equals(event.key()) && header(event, "ce_type").equals(AssignmentMade.TYPE.name())) {
                ids.add(header(event, "ce_id"));
            }
        }
        return ids;
    }

    /** Puts something unreadable on a topic, under a fresh key. */
    static void poison(Hotline hotline, Topic topic, Map<String, String> headers, String garbage) {
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", hotline.city().broker().bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                var spoiled = new ProducerRecord<>(
                        topic.name(), partition, UUID.randomUUID().toString(), garbage);
                headers.forEach((name, value) -> spoiled.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(spoiled);
            }
            producer.flush();
        }
    }

    private static List<ConsumerRecord<String, String>> all(Hotline hotline, Topic topic) {
        var events = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of("bootstrap.servers", hotline.city().broker().bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
