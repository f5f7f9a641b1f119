package city.careline.deploy.bench;

import city.careline.deploy.bench.peak.PeakReport;
import city.careline.deploy.bench.peak.PeakRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The worst minute of a city: a hundred presses a second through the gateway, while a mass event opens twenty thousand
 * welfare checks. Presses arrive at fixed times whatever the answers, and a wait is counted from the planned time.
 */
@Command(
        name = "peak",
        mixinStandardHelpOptions = true,
        description = "Press to first offer in two quiet minutes and through a peak minute with a mass event.")
final class PeakBench implements Callable<Integer> {
    @Mixin
    private BenchFlags flags = new BenchFlags();

    @Option(
            names = "--dispatch",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processes of dispatch-service (default: ${DEFAULT-VALUE}).")
    private int dispatchers = 1;

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("careline.home", "."))
                .toAbsolutePath()
                .normalize();
        PeakReport report = new PeakRun(home, dispatchers, flags.scaled(1_000) / 1_000.0).measure();
        report.lines().forEach(System.out::println);
        return flags.end(
                report.json(),
                List.of(
                        Bar.atMost("presses lost", report.lost(), 0),
                        Bar.atMost("presses doubled", report.doubled(), 0),
                        Bar.atMost(
                                "press to first offer through the peak, p99, ms",
                                report.peak().p99(),
                                1_000)));
    }
}
