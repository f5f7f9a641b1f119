package city.careline.deploy.bench.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the bench measured.
 *
 * @param workers how many workers
 * @param queries how many questions were compared with brute force
 * @param mismatches how many of them were answered otherwise
 * @param ours the index of dispatch
 * @param bruteForce looking at everybody
 * @param redis Redis, without eligibility
 * @param postgres PostgreSQL
 * @param library the KD-tree with eligibility
 * @param libraryAll the KD-tree without
 * @param growth median times by number of workers
 */
public record MatchReport(
        int workers,
        int queries,
        int mismatches,
        Own ours,
        Figures bruteForce,
        Figures redis,
        Figures postgres,
        Figures library,
        Figures libraryAll,
        Map<Integer, Double> growth) {

    /**
     * The index of dispatch.
     *
     * @param one one thread asking while workers move
     * @param all a thread per core asking while workers move
     * @param threads how many that were
     * @param moves position reports a second meanwhile, the fewest of both
     * @param bytesPerWorker arrays kept for searching
     * @param heapBytesPerWorker growth of the heap by the whole index, people and maps included, without the news
     * @param updates position reports a second at most
     */
    record Own(
            Figures one,
            Figures all,
            int threads,
            double moves,
            double bytesPerWorker,
            double heapBytesPerWorker,
            double updates) {
        /** The worse of the two. */
        double p99Us() {
            return Math.max(one.p99Us(), all.p99Us());
        }
    }

    /** Queries per second on all cores, as a multiple of Redis'. */
    public double ratioToRedis() {
        return ours.all().qps() / redis.qps();
    }

    /** Queries per second on all cores, as a multiple of PostgreSQL's. */
    public double ratioToPostgres() {
        return ours.all().qps() / postgres.qps();
    }

    /** Queries per second of one thread, as a multiple of the library's. */
    public double ratioToLibrary() {
        return ours.one().qps() / library.qps();
    }

    /** Microseconds within which 99 of 100 questions are answered, one thread or all, whichever is worse. */
    public double p99Us() {
        return ours.p99Us();
    }

    /** Bytes of the arrays kept for searching, for each worker. */
    public double bytesPerWorker() {
        return ours.bytesPerWorker();
    }

    /** Position reports a second that came in while questions were measured. */
    public double movesPerSecond() {
        return ours.moves();
    }

    /** How much longer a question takes among the most workers than among a hundredth of them. */
    public double growthOfHundred() {
        int most = growth.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return growth.getOrDefault(most, Double.NaN) / growth.getOrDefault(most / 100, Double.NaN);
    }

    /** The keys of the file. */
    public Map<String, Object> json() {
        var own = new LinkedHashMap<String, Object>();
        own.put("qps1", ours.one().qps());
        own.put("qpsAll", ours.all().qps());
        own.put("p50Us", ours.one().p50Us());
        own.put("p99Us", ours.p99Us());
        own.put("bytesPerWorker", ours.bytesPerWorker());
        own.put("heapBytesPerWorker", ours.heapBytesPerWorker());
        own.put("updatesPerSecond", ours.updates());
        own.put("movesPerSecond", ours.moves());
        var json = new LinkedHashMap<String, Object>();
        json.put("workers", workers);
        json.put("queries", queries);
        json.put("mismatches", mismatches);
        json.put("ours", own);
        json.put("redis", redis.json());
        json.put("postgres", postgres.json());
        json.put("library", library.json());
        json.put("libraryWithoutEligibility", libraryAll.json());
        json.put("bruteForce", bruteForce.json());
        json.put("ratioToRedis", ratioToRedis());
        json.put("ratioToPostgres", ratioToPostgres());
        json.put("ratioToLibrary", ratioToLibrary());
        var steps = new ArrayList<Map<String, Object>>();
        growth.forEach((size, p50) -> steps.add(Map.of("workers", size, "p50Us", p50)));
        json.put("growth", steps);
        return json;
    }

    /** For people. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "ten nearest eligible of %,d workers, random homes, 30 of 100 eligible", workers));
        lines.add(String.format(Locale.ROOT, "%-44s %12s %10s %10s", "", "queries/s", "p50 µs", "p99 µs"));
        lines.add(line("ours, one thread, workers moving", ours.one()));
        lines.add(line("ours, " + ours.threads() + " threads, workers moving", ours.all()));
        lines.add(line("TinSpin KD-tree, one thread", library));
        lines.add(line("TinSpin KD-tree, anybody (not eligible only)", libraryAll));
        lines.add(line("brute force, one thread", bruteForce));
        lines.add(line("PostgreSQL GiST with predicates, 4 conn.", postgres));
        lines.add(line("Redis GEOSEARCH 1 km COUNT 40, 50 conn.", redis));
        lines.add(String.format(
                Locale.ROOT,
                "moves while asking %,.0f/s, at most %,.0f/s; %.1f bytes a worker to search, %.0f with people and maps",
                ours.moves(),
                ours.updates(),
                ours.bytesPerWorker(),
                ours.heapBytesPerWorker()));
        growth.forEach((size, p50) ->
                lines.add(String.format(Locale.ROOT, "%,10d workers at equal density: p50 %.2f µs", size, p50)));
        return lines;
    }

    private static String line(String name, Figures figures) {
        return String.format(
                Locale.ROOT, "%-44s %,12.0f %10.2f %10.2f", name, figures.qps(), figures.p50Us(), figures.p99Us());
    }
}
