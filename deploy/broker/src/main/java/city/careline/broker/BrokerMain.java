package city.careline.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Runs one Kafka broker until it is told to stop (SIGTERM, or the end of standard input with {@code --watch-stdin}).
 * Writes {@code READY} on standard output once it accepts connections; exit status 2 for a wrong command line, 1 when
 * the broker cannot start.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Starts the broker as {@link BrokerOptions#USAGE} says and waits for its end. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        BrokerOptions options;
        try {
            options = BrokerOptions.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(BrokerOptions.USAGE);
            System.exit(2);
            return;
        }
        if (options.watchesStdin()) {
            endWithStdin();
        }
        try {
            run(options, out);
        } catch (RuntimeException e) {
            err.println("broker cannot start: " + e);
            System.exit(1);
        }
    }

    private static void run(BrokerOptions options, PrintStream out) {
        var settings = new BrokerSettings(options);
        format(settings.write(), settings.logDir(), clusterId(options.dir()));
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        out.println("READY");
        server.awaitShutdown();
    }

    private static String clusterId(Path dir) {
        Path file = dir.resolve("cluster.id");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Path settings, Path logDir, String clusterId) {
        if (Files.exists(logDir.resolve("meta.properties"))) {
            return;
        }
        var said = new ByteArrayOutputStream();
        String[] format = {"format", "--standalone", "-t", clusterId, "-c", settings.toString()};
        int status = StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException("cannot format " + logDir + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void endWithStdin() {
        Thread.ofPlatform().name("stdin-watch").daemon().start(() -> {
            try (InputStream in = System.in) {
                while (in.read() >= 0) {
                    // Whatever the parent writes says only that it lives.
                }
            } catch (IOException e) {
                // A broken pipe is an end as well.
            }
            System.exit(0);
        });
    }
}
