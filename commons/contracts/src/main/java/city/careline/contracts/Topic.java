package city.careline.contracts;

import java.time.Duration;

/**
 * A Kafka topic. Partition counts are fixed at creation, because order holds per key only inside one partition.
 *
 * @param name full name, {@code careline.<service>.<aggregate>}
 * @param partitions number of partitions, fixed for the life of the topic
 * @param compacted true when the topic keeps the latest state per key for ever
 * @param retention how long records are kept where the topic is not (only) compacted; zero means for ever
 */
public record Topic(String name, int partitions, boolean compacted, Duration retention) {

    static Topic log(String name) {
        return new Topic(name, 8, false, Duration.ofDays(14));
    }

    static Topic state(String name) {
        return new Topic(name, 8, true, Duration.ZERO);
    }

    static Topic telemetry(String name) {
        return new Topic(name, 8, true, Duration.ofHours(1));
    }
}
