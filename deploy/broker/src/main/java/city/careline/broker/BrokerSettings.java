package city.careline.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of a single node that is broker and controller at once: everything that Kafka keeps in three copies by
 * default is kept in one, listeners are on the loopback address only, and topics are made on purpose or not at all.
 */
final class BrokerSettings {

    private static final String HOST = "127.0.0.1";

    private final BrokerOptions options;

    BrokerSettings(BrokerOptions options) {
        this.options = options;
    }

    Path logDir() {
        return options.dir().resolve("log");
    }

    /** The settings as Kafka reads them. */
    Properties properties() {
        var settings = new TreeMap<String, String>(listeners());
        settings.putAll(singleCopy());
        settings.putAll(small());
        settings.put("log.dirs", logDir().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "true");
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** Writes the settings beside the log, because formatting reads them from a file. */
    Path write() {
        Path file = options.dir().resolve("server.properties");
        try {
            Files.createDirectories(logDir());
            try (var out = Files.newBufferedWriter(file)) {
                properties().store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> listeners() {
        String controller = HOST + ":" + options.controllerPort();
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.bootstrap.servers", controller,
                "listeners", "PLAINTEXT://" + HOST + ":" + options.port() + ",CONTROLLER://" + controller,
                "advertised.listeners", "PLAINTEXT://" + HOST + ":" + options.port() + ",CONTROLLER://" + controller,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "controller.listener.names", "CONTROLLER");
    }

    private static Map<String, String> singleCopy() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.segment.bytes", "67108864",
                "offsets.topic.segment.bytes", "8388608");
    }
}
