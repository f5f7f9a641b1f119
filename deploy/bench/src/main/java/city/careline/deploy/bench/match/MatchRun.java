package city.careline.deploy.bench.match;

import city.careline.deploy.city.Database;
import city.careline.dispatch.adapter.index.CandidateIndex;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** One run of the bench: the town, the index, the comparison with brute force, the rivals one after another. */
public final class MatchRun {
    private static final int WORKERS = 100_000;
    private static final int MOVES = 10_000;
    private static final int COMPARED = 4_000;
    private static final double SECONDS = 6;
    private static final int[] GROWTH = {1_000, 10_000, 100_000, 1_000_000};
    private static final long SEED = 20_261_122;

    private final double scale;
    private final int workers;

    /** The scale multiplies the workers; short stretches of time stay as they are. */
    public MatchRun(double scale) {
        this.scale = scale;
        this.workers = scaled(WORKERS);
    }

    private int scaled(int full) {
        return (int) Math.max(500, Math.round(full * scale));
    }

    /** Measures everything. */
    public MatchReport measure() throws SQLException {
        say("%,d workers learn where they are", workers);
        var town = new Town(workers, SEED);
        long before = heap();
        CandidateIndex index = town.index();
        double heapEach = (heap() - before) / (double) workers;
        say("asking while %,d a second move", MOVES);
        int threads = Runtime.getRuntime().availableProcessors();
        double moves;
        Figures one;
        Figures all;
        try (var movers = new Movers(town, index, MOVES)) {
            one = ClosedLoop.run(1, SECONDS, () -> new Ours(town, index));
            all = ClosedLoop.run(threads, SECONDS, () -> new Ours(town, index));
            moves = movers.rate();
        }
        double updates = Movers.fastest(town, index, 1);
        say("comparing %,d answers with brute force", COMPARED);
        int mismatches = mismatches(town, index);
        var own = new MatchReport.Own(one, all, threads, moves, index.bytes() / (double) workers, heapEach, updates);
        Figures bruteForce = ClosedLoop.run(1, 1, () -> new BruteForce(town));
        say("TinSpin's KD-tree");
        var tree = Library.tree(town);
        Figures library = ClosedLoop.run(1, SECONDS / 2, () -> new Library(town, tree, true));
        Figures libraryAll = ClosedLoop.run(1, SECONDS / 2, () -> new Library(town, tree, false));
        Figures redis;
        Figures postgres;
        try (var servers = new Servers()) {
            redis = redis(town, servers);
            postgres = postgres(town, servers);
        }
        return new MatchReport(
                workers, COMPARED, mismatches, own, bruteForce, redis, postgres, library, libraryAll, growth());
    }

    private static int mismatches(Town town, CandidateIndex index) {
        var ours = new Ours(town, index);
        var oracle = new BruteForce(town);
        int mismatches = 0;
        for (int question = 0; question < COMPARED; question++) {
            if (!ours.answer(question).equals(oracle.answer(question))) {
                mismatches++;
            }
        }
        return mismatches;
    }

    private static Figures redis(Town town, Servers servers) {
        say("Redis");
        int port = servers.redis();
        Redis.load(town, port);
        return ClosedLoop.run(50, SECONDS, () -> new Redis(town, port));
    }

    private static Figures postgres(Town town, Servers servers) throws SQLException {
        say("PostgreSQL");
        Database database = servers.postgres();
        Postgres.load(town, database);
        return ClosedLoop.run(4, SECONDS, () -> new Postgres(town, database));
    }

    private Map<Integer, Double> growth() {
        Map<Integer, Double> growth = new TreeMap<>();
        for (int full : GROWTH) {
            int size = scaled(full);
            say("%,d workers", size);
            var town = new Town(size, SEED);
            CandidateIndex index = town.index();
            growth.put(
                    size,
                    ClosedLoop.run(1, SECONDS / 3, () -> new Ours(town, index)).p50Us());
        }
        return growth;
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static void say(String words, Object... numbers) {
        System.out.printf(java.util.Locale.ROOT, words + "%n", numbers);
    }
}
