package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One load under every policy, each on the same days. Minutes.
 *
 * @param scenario the load
 * @param policies ours first, then the baselines
 * @param hindsight mean response nobody could have gone below
 * @param oursMinusBetter the mean of ours less that of the better baseline, paired by day
 * @param worseBy the worst single wait of all days, ours over the lower of the baselines'
 */
public record LoadStudy(
        Scenario scenario, List<Line> policies, Sample hindsight, Sample oursMinusBetter, double worseBy) {
    private static final double TICK = 15;

    /**
     * A policy's figures, in minutes.
     *
     * @param policy its name
     * @param mean of the days' mean responses
     * @param p90 mean of the days' ninth deciles
     * @param max the worst single wait of all days
     */
    public record Line(String policy, Sample mean, double p90, double max) {}

    private record Run(Result ours, Result oldest, Result nearest, double hindsight) {}

    /** Runs so many days. */
    public static LoadStudy of(Scenario scenario, int days) {
        List<Run> runs = IntStream.rangeClosed(1, days)
                .parallel()
                .mapToObj(seed -> run(new Day(scenario, seed)))
                .toList();
        Line ours = line("ours", runs, Run::ours);
        Line oldest = line("closest idle + oldest", runs, Run::oldest);
        Line nearest = line("closest idle + nearest", runs, Run::nearest);
        boolean byAge = oldest.mean().mean() <= nearest.mean().mean();
        ToDoubleFunction<Run> rival = day -> (byAge ? day.oldest() : day.nearest()).mean();
        return new LoadStudy(
                scenario,
                List.of(ours, oldest, nearest),
                sample(runs, Run::hindsight),
                sample(runs, day -> day.ours().mean() - rival.applyAsDouble(day)),
                ours.max() / Math.min(oldest.max(), nearest.max()));
    }

    private static Run run(Day day) {
        PoolPolicy policy = PoolPolicy.STANDARD;
        double lookAhead = policy.lookAhead().toSeconds();
        return new Run(
                Simulation.run(day, new PoolDispatcher(day, policy), lookAhead, TICK),
                Simulation.run(day, new ClosestIdle(day, ClosestIdle.Takes.OLDEST), 0, 0),
                Simulation.run(day, new ClosestIdle(day, ClosestIdle.Takes.NEAREST), 0, 0),
                Hindsight.meanResponse(day));
    }

    private static Line line(String name, List<Run> runs, Function<Run, Result> of) {
        List<Result> results = runs.stream().map(of).toList();
        return new Line(
                name,
                sample(runs, day -> of.apply(day).mean()),
                results.stream().mapToDouble(Result::p90).average().orElse(0) / 60,
                results.stream().mapToDouble(Result::worst).max().orElse(0) / 60);
    }

    private static Sample sample(List<Run> runs, ToDoubleFunction<Run> seconds) {
        return Sample.of(runs.stream()
                .mapToDouble(day -> seconds.applyAsDouble(day) / 60)
                .toArray());
    }

    /** Ours. */
    public Line ours() {
        return policies.getFirst();
    }

    /** The lower mean of the baselines. */
    public double betterMean() {
        return policies.stream()
                .skip(1)
                .mapToDouble(line -> line.mean().mean())
                .min()
                .orElseThrow();
    }

    /** How much of the way from the better baseline to the hindsight bound is gone. */
    public double gapClosed() {
        return -oursMinusBetter.mean() / (betterMean() - hindsight.mean());
    }

    /** The simulator against the formula for light load, both in minutes of travel: simulated, then expected. */
    public static double[] lightLoad(int days) {
        Scenario scenario = Scenario.city("light", 0.3, 1, 6).plain();
        double travel = IntStream.rangeClosed(1, days)
                .parallel()
                .mapToObj(seed -> new Day(scenario, seed))
                .mapToDouble(day -> Simulation.run(day, new ClosestIdle(day, ClosestIdle.Takes.NEAREST), 0, 0)
                        .meanTravel())
                .average()
                .orElseThrow();
        double idle = scenario.workers() - scenario.pressesPerSecond() * (scenario.serviceSeconds() + travel);
        double area = scenario.sideMeters() * scenario.sideMeters();
        return new double[] {travel / 60, 0.5 * Math.sqrt(area / idle) / scenario.metersPerSecond() / 60};
    }

    /**
     * The simulator without distances against Erlang's formula, both in minutes of waiting: simulated, then expected at
     * the rates that chance drew.
     */
    public static double[] erlangC(int customers) {
        Scenario scenario = Scenario.queue(10, 0.6, customers / 8.0);
        double[][] runs = IntStream.rangeClosed(1, 8)
                .parallel()
                .mapToObj(seed -> new Day(scenario, seed))
                .map(day -> new double[] {
                    Simulation.run(day, new ClosestIdle(day, ClosestIdle.Takes.OLDEST), 0, 0)
                            .mean(),
                    erlangWait(scenario.workers(), day.meanService(), day.meanGap())
                })
                .toArray(double[][]::new);
        return new double[] {
            Stream.of(runs).mapToDouble(run -> run[0] / 60).average().orElseThrow(),
            Stream.of(runs).mapToDouble(run -> run[1] / 60).average().orElseThrow()
        };
    }

    private static double erlangWait(int servers, double service, double gap) {
        double offered = service / gap;
        double load = offered / servers;
        double inverse = 1;
        for (int n = 1; n <= servers; n++) {
            inverse = 1 + inverse * n / offered;
        }
        double blocked = 1 / inverse;
        double waits = blocked / (1 - load * (1 - blocked));
        return waits * service / (servers * (1 - load));
    }
}
