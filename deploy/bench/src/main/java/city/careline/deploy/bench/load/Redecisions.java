package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What one event costs the pool among many orders and workers, finding whom it concerns included, beside a full solve of
 * the graph as it is then.
 *
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param fullSolveMillis median of the full solves
 * @param gap largest relative distance from the full solve's optimum
 * @param denseGap at most so far, relatively, from the optimum with every worker compared; by a dual bound
 * @param perKind a line for each kind of event
 */
public record Redecisions(
        double p50, double p99, double fullSolveMillis, double gap, double denseGap, Map<String, double[]> perKind) {
    private static final int SOLVES = 15;

    private enum Kind {
        ORDER_COMES_OR_LEAVES,
        WORKER_COMES_OR_LEAVES,
        WORKER_MOVES,
        WORKER_FREE,
        DECLINE,
        CLOCK
    }

    /** Runs events of every kind in turn; a part of them first, to warm up. */
    public static Redecisions measure(int orders, int workers, int events) {
        FullSolve.load();
        var crowd = new Crowd(PoolPolicy.STANDARD, orders, workers, 1);
        var random = new SplittableRandom(2);
        double[][] times = new double[Kind.values().length][events];
        int[] counts = new int[Kind.values().length];
        for (int n = 0; n < events / 4; n++) {
            happen(crowd, pick(random), orders, workers);
        }
        double[] all = new double[events];
        double[] solves = new double[SOLVES];
        double gap = 0;
        for (int n = 0; n < events; n++) {
            Kind kind = pick(random);
            long start = System.nanoTime();
            happen(crowd, kind, orders, workers);
            all[n] = (System.nanoTime() - start) / 1e6;
            times[kind.ordinal()][counts[kind.ordinal()]++] = all[n];
            if ((n + 1) % (events / SOLVES) == 0 && (n + 1) / (events / SOLVES) <= SOLVES) {
                FullSolve full = FullSolve.of(crowd);
                solves[(n + 1) / (events / SOLVES) - 1] = full.millis();
                gap = Math.max(gap, relative(crowd.pool().totalCost(), full.cost()));
            }
        }
        Map<String, double[]> perKind = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            double[] seen = Arrays.copyOf(times[kind.ordinal()], counts[kind.ordinal()]);
            perKind.put(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    new double[] {percentile(seen, 0.5), percentile(seen, 0.99), percentile(seen, 1)});
        }
        return new Redecisions(
                percentile(all, 0.5),
                percentile(all, 0.99),
                percentile(solves, 0.5),
                gap,
                denseGap(orders, workers),
                perKind);
    }

    private static Kind pick(SplittableRandom random) {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    private static void happen(Crowd crowd, Kind kind, int orders, int workers) {
        switch (kind) {
            case ORDER_COMES_OR_LEAVES -> {
                if (crowd.orders() > orders - 1) {
                    crowd.orderLeaves();
                } else {
                    crowd.orderArrives();
                }
            }
            case WORKER_COMES_OR_LEAVES -> {
                if (crowd.workers() > workers - 1) {
                    crowd.workerLeaves();
                } else {
                    crowd.workerEnters();
                }
            }
            case WORKER_MOVES -> crowd.workerMoves();
            case WORKER_FREE -> crowd.workerFreed();
            case DECLINE -> crowd.declined();
            case CLOCK -> crowd.clock(200);
        }
    }

    /** The same crowd with 32 and with 128 neighbours; the prices of the latter bound the optimum with all of them. */
    private static double denseGap(int orders, int workers) {
        PoolPolicy standard = PoolPolicy.STANDARD;
        var sparse = new Crowd(standard, orders, workers, 3);
        var wide = new Crowd(
                new PoolPolicy(
                        128,
                        standard.lookAhead(),
                        standard.overdueBy(),
                        standard.horizon(),
                        standard.horizonAgePercent(),
                        standard.patience(),
                        standard.ageCap(),
                        standard.mostOrders()),
                orders,
                workers,
                3);
        return relative(sparse.pool().totalCost(), wide.denseBound());
    }

    private static double relative(long cost, long optimum) {
        return (cost - optimum) / (double) optimum;
    }

    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
