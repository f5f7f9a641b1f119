package city.careline.deploy.bench.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One run of the bench from an empty folder to the report. */
public final class LifecycleRun {
    private static final int WORKERS = 2_000;
    private static final int HOUSEHOLDS = 10_000;
    private static final double WARM_UP_SECONDS = 10;
    private static final int WARM_UP_ROUNDS = 6;
    private static final double STILL_GROWING = 1.05;
    private static final double MEASURED_SECONDS = 20;
    private static final double MINIMAL_SECONDS = 1.5;
    private static final double IDLE_SECONDS = 3;
    private static final int FEW = 4;

    private final Path home;
    private final int atOnce;
    private final double scale;
    private final List<UUID> closed = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** So many customers at once; the scale shortens every stretch of time. */
    public LifecycleRun(Path home, int atOnce, double scale) {
        this.home = home;
        this.atOnce = atOnce;
        this.scale = scale;
    }

    /** Measures everything. */
    public LifecycleReport measure() throws IOException, InterruptedException, SQLException {
        var population = new Population(WORKERS, HOUSEHOLDS);
        Path state = Files.createTempDirectory("careline-lifecycle-");
        try (var scene = new Scene(home, state, population);
                var heard = new HeardEvents(scene.kafka());
                var crowd = new Crowd(population, scene.tokens(), heard, scene.kafka())) {
            scene.settle(crowd.producer());
            scene.prepareMinimal();
            warmUp(scene, crowd);
            var minimal = scene.minimalCommits(atOnce, Math.max(0.5, scale * MINIMAL_SECONDS));
            Phase one = phase("one process", scene, crowd);
            double statements = statementsPerOrder(scene, crowd);
            scene.addDispatcher();
            warmUp(scene, crowd);
            Phase two = phase("two processes", scene, crowd);
            return new LifecycleReport(
                    atOnce, one, two, minimal, statements, balance(scene, heard), List.copyOf(broken));
        }
    }

    /** A new process compiles for a minute; it is warm when a round brings no more than the best one before it. */
    private void warmUp(Scene scene, Crowd crowd) throws InterruptedException {
        double best = 0;
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            scene.refreshPositions(crowd.producer());
            Crowd.Result result = crowd.run(atOnce, scale * WARM_UP_SECONDS, scene.dispatchers());
            note(result);
            System.out.printf(Locale.ROOT, "warming up: %.1f orders/s%n", result.perSecond());
            if (round > 1 && result.perSecond() < best * STILL_GROWING) {
                return;
            }
            best = Math.max(best, result.perSecond());
        }
    }

    /** Few customers, so that the log keeps up; what an idle city carries out is taken off. */
    private double statementsPerOrder(Scene scene, Crowd crowd) throws SQLException, IOException, InterruptedException {
        try (var log = new StatementLog(scene.database(), scene.databaseLog())) {
            long idleFrom = log.count();
            Thread.sleep((long) (IDLE_SECONDS * 1_000));
            long from = log.count();
            Crowd.Result result = crowd.run(FEW, IDLE_SECONDS, scene.dispatchers());
            note(result);
            double idle = (from - idleFrom) / IDLE_SECONDS * result.seconds();
            return (log.count() - from - idle) / result.closed().size();
        }
    }

    private Phase phase(String name, Scene scene, Crowd crowd) throws SQLException, InterruptedException {
        System.out.println("measuring " + name);
        scene.refreshPositions(crowd.producer());
        Counters idleFrom = Counters.read(scene.database());
        Thread.sleep((long) (IDLE_SECONDS * 1_000));
        Counters from = Counters.read(scene.database());
        Map<String, Double> used = Processors.seconds(scene.processes());
        Crowd.Result result = crowd.run(atOnce, scale * MEASURED_SECONDS, scene.dispatchers());
        Map<String, Double> usedThen = Processors.seconds(scene.processes());
        Counters to = Counters.read(scene.database());
        note(result);
        var phase = new Phase(
                name,
                result,
                to.commitsPerSecondSince(from) - from.commitsPerSecondSince(idleFrom),
                to.writingPerSecondSince(from) - from.writingPerSecondSince(idleFrom),
                Processors.shares(used, usedThen, to.secondsSince(from)));
        System.out.println(phase.line());
        return phase;
    }

    private void note(Crowd.Result result) {
        closed.addAll(result.closed());
        broken.addAll(result.broken());
        result.broken().stream().limit(3).forEach(System.out::println);
    }

    /** Waits until what is owed has come, at most half a minute: what has not by then counts as lost. */
    private Books.Balance balance(Scene scene, HeardEvents heard) throws SQLException, InterruptedException {
        int owed = Books.owed(scene.database(), closed).size();
        long end = System.nanoTime() + 30_000_000_000L;
        while (heard.count() < owed && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return Books.balance(scene.database(), closed, heard.all());
    }
}
