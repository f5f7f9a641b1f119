package city.careline.deploy.bench;

import city.careline.deploy.bench.lifecycle.LifecycleReport;
import city.careline.deploy.bench.lifecycle.LifecycleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Complete orders per second through real processes of dispatch, PostgreSQL and Kafka, beside what the same PostgreSQL
 * could commit at most. Alarms come in on their topic, because the gateway in front of it writes to a file of its own
 * and is measured elsewhere.
 */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = "Complete orders per second with one and two processes of dispatch, beside minimal commits.")
final class LifecycleBench implements Callable<Integer> {
    @Mixin
    private BenchFlags flags = new BenchFlags();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "32",
            description = "Customers at once (default: ${DEFAULT-VALUE}).")
    private int atOnce = 32;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path home = Path.of(System.getProperty("careline.home", "."))
                .toAbsolutePath()
                .normalize();
        LifecycleReport report = new LifecycleRun(home, atOnce, flags.scaled(1_000) / 1_000.0).measure();
        report.lines().forEach(System.out::println);
        return flags.end(
                report.json(),
                List.of(
                        Bar.atLeast("orders/s as a share of the bound", report.ratioToBound(), 0.2),
                        Bar.atLeast("two processes as a share of one", report.twoToOne(), 0.9),
                        Bar.atMost("cost of the outbox, share of the commit rate", report.outboxCost(), 0.1),
                        Bar.atMost("lost", report.lost(), 0),
                        Bar.atMost("doubled", report.doubled(), 0)));
    }
}
