package city.careline.deploy.bench;

import city.careline.deploy.bench.match.MatchReport;
import city.careline.deploy.bench.match.MatchRun;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finding the ten nearest who may go, beside what people use for that. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description =
                "The ten nearest eligible of 100,000 workers, beside Redis, PostgreSQL, a KD-tree and brute force.")
final class MatchBench implements Callable<Integer> {
    @Mixin
    private BenchFlags flags = new BenchFlags();

    @Override
    public Integer call() throws SQLException {
        MatchReport report = new MatchRun(flags.scaled(1_000) / 1_000.0).measure();
        report.lines().forEach(System.out::println);
        return flags.end(
                report.json(),
                List.of(
                        Bar.atMost("answers unlike brute force", report.mismatches(), 0),
                        Bar.atLeast("all cores, times Redis", report.ratioToRedis(), 50),
                        Bar.atLeast("all cores, times PostgreSQL", report.ratioToPostgres(), 60),
                        Bar.atLeast("one thread, times the library", report.ratioToLibrary(), 1.5),
                        Bar.atMost("99 of 100 answers, µs", report.p99Us(), 10),
                        Bar.atMost("bytes a worker", report.bytesPerWorker(), 64),
                        Bar.atMost("a hundred times the workers, times as long", report.growthOfHundred(), 2.5),
                        Bar.atLeast("moves/s meanwhile", report.movesPerSecond(), 9_900)));
    }
}
