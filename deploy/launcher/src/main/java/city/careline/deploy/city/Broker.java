package city.careline.deploy.city;

import city.careline.contracts.Topic;
import city.careline.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The city's Kafka: one KRaft broker in a JVM of its own, with every topic of the hotline. */
public final class Broker {
    private static final String NAME = "kafka";
    private final CityFolder folder;
    private final Ports ports;
    private final Path home;
    private final Children children;

    /** Not running yet; {@code home} is the repository. */
    public Broker(CityFolder folder, Ports ports, Path home, Children children) {
        this.folder = folder;
        this.ports = ports;
        this.home = home;
        this.children = children;
    }

    /** Where clients connect. */
    public String bootstrap() {
        return "127.0.0.1:" + ports.of(Part.KAFKA);
    }

    /** Starts the process; returns at once. */
    public void launch() {
        Path broker = home.resolve("deploy/broker/target");
        var command = new ProcessBuilder(
                Java.executable(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                broker.resolve("classes") + ":" + broker.resolve("lib") + "/*",
                "city.careline.broker.BrokerMain",
                "--port",
                String.valueOf(ports.of(Part.KAFKA)),
                "--controller-port",
                String.valueOf(ports.of(Part.KAFKA_CONTROLLER)),
                "--dir",
                folder.folder(NAME).toString());
        children.start(NAME, command, folder.log(NAME));
    }

    /** Waits until it answers and all topics exist. */
    public void awaitReady(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try (var admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200))) {
                createTopics(admin);
                return;
            } catch (ExecutionException | InterruptedException e) {
                if (System.nanoTime() > end || children.find(NAME).isEmpty()) {
                    throw new CityFailure("Kafka does not start, see " + folder.log(NAME), e);
                }
            }
        }
    }

    private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        List<NewTopic> missing = Topics.ALL.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(Broker::newTopic)
                .toList();
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic newTopic(Topic topic) {
        boolean kept = topic.retention().isZero();
        String cleanup = topic.compacted() ? (kept ? "compact" : "compact,delete") : "delete";
        String retention = kept ? "-1" : String.valueOf(topic.retention().toMillis());
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(
                        Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, TopicConfig.RETENTION_MS_CONFIG, retention));
    }
}
