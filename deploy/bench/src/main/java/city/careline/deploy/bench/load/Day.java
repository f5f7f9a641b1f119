package city.careline.deploy.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Everything chance decides in one run, fixed before it starts, so that every policy meets the same day: who presses when
 * and where, how long each visit takes, who declines what, how wrong each completion estimate is. Lengths are metres,
 * times seconds.
 */
public final class Day {
    private final Scenario scenario;
    private final long seed;
    private final double[] press;
    private final double[] x;
    private final double[] y;
    private final double[] service;
    private final double[] estimateError;
    private final double[] workerX;
    private final double[] workerY;

    /** Draws a day. */
    public Day(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        var random = new SplittableRandom(seed);
        this.workerX = places(random, scenario.workers());
        this.workerY = places(random, scenario.workers());
        this.press = presses(random);
        int orders = press.length;
        this.x = places(random, orders);
        this.y = places(random, orders);
        this.service = IntStream.range(0, orders)
                .mapToDouble(_ -> exponential(random, scenario.serviceSeconds()))
                .toArray();
        this.estimateError = IntStream.range(0, orders)
                .mapToDouble(_ -> random.nextGaussian(0, scenario.estimateSd()))
                .toArray();
    }

    private double[] places(SplittableRandom random, int count) {
        return random.doubles(count, 0, scenario.sideMeters()).toArray();
    }

    private double[] presses(SplittableRandom random) {
        List<Double> times = new ArrayList<>();
        double peak = scenario.pressesPerSecond() * Math.max(1, scenario.surgeFactor());
        for (double at = exponential(random, 1 / peak); at < scenario.seconds(); at += exponential(random, 1 / peak)) {
            if (random.nextDouble() * peak < scenario.rateAt(at)) {
                times.add(at);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    Scenario scenario() {
        return scenario;
    }

    int orders() {
        return press.length;
    }

    double press(int order) {
        return press[order];
    }

    double x(int order) {
        return x[order];
    }

    double y(int order) {
        return y[order];
    }

    double service(int order) {
        return service[order];
    }

    double estimateError(int order) {
        return estimateError[order];
    }

    double workerX(int worker) {
        return workerX[worker];
    }

    double workerY(int worker) {
        return workerY[worker];
    }

    double meanService() {
        return Arrays.stream(service).average().orElse(0);
    }

    double meanGap() {
        return press[press.length - 1] / press.length;
    }

    /** The same pair answers the same whenever it is asked. */
    boolean declines(int order, int worker) {
        return uniform(order, worker, 1) < scenario.declineShare();
    }

    /** From the offer to the answer. */
    double answerSeconds(int order, int worker) {
        return 2 * scenario.answerSeconds() * uniform(order, worker, 2);
    }

    private double uniform(int order, int worker, int use) {
        return new SplittableRandom(seed ^ (order * 0x9E3779B97F4A7C15L + worker * 0xC2B2AE3D27D4EB4FL + use))
                .nextDouble();
    }

    double travelSeconds(double fromX, double fromY, double toX, double toY) {
        return Math.hypot(fromX - toX, fromY - toY) / scenario.metersPerSecond();
    }
}
