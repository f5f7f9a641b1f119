package city.careline.testkit.city;

import city.careline.contracts.Topic;
import city.careline.contracts.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A real Kafka broker in a JVM of its own, taken from {@code deploy/broker/target}, with every topic of the contracts.
 * It ends itself when this JVM does, even when this JVM is killed.
 */
public final class CityBroker {

    private static final String BOOTSTRAP = "careline.testcity.kafka";
    private static final String MAIN = "city.careline.broker.BrokerMain";

    private CityBroker() {}

    /** {@code host:port}; starts the broker when this JVM has none yet. */
    public static String bootstrap() {
        return OncePerJvm.value(BOOTSTRAP, CityBroker::start);
    }

    private static String start() {
        int port = FreePorts.next();
        try {
            Path dir = Files.createTempDirectory("careline-test-broker");
            Process broker = new ProcessBuilder(command(port, dir))
                    .redirectError(dir.resolve("broker.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, dir), "test-city-broker"));
            awaitReady(broker, dir);
            String bootstrap = "127.0.0.1:" + port;
            createTopics(bootstrap);
            return bootstrap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int port, Path dir) {
        Path target = brokerTarget();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                MAIN,
                "--port",
                String.valueOf(port),
                "--controller-port",
                String.valueOf(FreePorts.next()),
                "--dir",
                dir.toString(),
                "--watch-stdin");
    }

    private static Path brokerTarget() {
        Path start = Path.of("").toAbsolutePath();
        for (Path dir = start; dir != null; dir = dir.getParent()) {
            Path target = dir.resolve("deploy/broker/target");
            if (Files.isDirectory(target.resolve("lib")) && Files.isDirectory(target.resolve("classes"))) {
                return target;
            }
        }
        throw new IllegalStateException("no built deploy/broker above " + start + ": build that module first");
    }

    private static void awaitReady(Process broker, Path dir) {
        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> readsReady(broker));
        try {
            if (!ready.get(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "the broker ended before it was ready:\n" + Files.readString(dir.resolve("broker.log")));
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            broker.destroyForcibly();
            throw new IllegalStateException("the broker did not get ready", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broker.destroyForcibly();
            throw new IllegalStateException("interrupted while the broker starts", e);
        }
    }

    private static boolean readsReady(Process broker) {
        try {
            var out = new BufferedReader(new InputStreamReader(broker.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("READY")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTopics(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Topics.ALL.stream().map(CityBroker::newTopic).toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics are made", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics cannot be made", e);
        }
    }

    private static NewTopic newTopic(Topic topic) {
        boolean expires = !topic.retention().isZero();
        String cleanup = topic.compacted() ? (expires ? "compact,delete" : "compact") : "delete";
        String retention = expires ? String.valueOf(topic.retention().toMillis()) : "-1";
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(
                        Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, TopicConfig.RETENTION_MS_CONFIG, retention));
    }

    private static void stop(Process broker, Path dir) {
        broker.destroy();
        try {
            if (!broker.waitFor(5, TimeUnit.SECONDS)) {
                broker.destroyForcibly().waitFor();
            }
            delete(dir);
        } catch (InterruptedException e) {
            broker.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> tree = Files.walk(dir)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
