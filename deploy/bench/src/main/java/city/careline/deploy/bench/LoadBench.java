package city.careline.deploy.bench;

import city.careline.deploy.bench.load.LoadStudy;
import city.careline.deploy.bench.load.Redecisions;
import city.careline.deploy.bench.load.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Waiting orders under load: what one re-decision costs beside a full solve, and what it is worth to those who wait. */
@Command(
        name = "load",
        description = {
            "Waiting orders under load: the cost of one re-decision beside OR-Tools' full minimum-cost flow on the same",
            "graph, and mean, p90 and worst wait in a simulated city beside two simple policies and a hindsight bound."
        })
final class LoadBench implements Callable<Integer> {
    private static final int ORDERS = 1_000;
    private static final int WORKERS = 10_000;
    private static final int EVENTS = 20_000;
    private static final int CUSTOMERS = 2_000_000;
    private static final int DAYS = 24;
    private static final double HOURS = 6;

    @Mixin
    private final BenchFlags flags = new BenchFlags();

    private final List<Bar> bars = new ArrayList<>();
    private final Map<String, Object> measured = new LinkedHashMap<>();

    @Override
    public Integer call() {
        redecisions();
        checkSimulator();
        List<LoadStudy> studies = new ArrayList<>();
        for (double load : new double[] {0.3, 0.6, 0.75, 0.8, 0.85}) {
            studies.add(study(Scenario.city(String.format(Locale.ROOT, "load %.2f", load), load, 1, HOURS)));
        }
        LoadStudy surge = study(Scenario.city("0.60, 6 x surge", 0.6, 6, HOURS));
        studies.add(surge);
        table(studies);
        measured.put(
                "loads", studies.stream().flatMap(one -> lines(one).stream()).toList());
        double ratio = surge.ours().mean().mean() / surge.betterMean();
        say(
                "surge: mean over the better baseline's %.3f, at most %.3f with 95 %% confidence",
                ratio, upperRatio(surge));
        bars.add(Bar.atMost("surge: mean over that of the better baseline", ratio, 0.85));
        return flags.end(measured, bars);
    }

    private static double upperRatio(LoadStudy study) {
        return 1 + study.oursMinusBetter().upper() / study.betterMean();
    }

    private void redecisions() {
        int orders = flags.scaled(ORDERS);
        int workers = flags.scaled(WORKERS);
        say("re-decisions: %d waiting orders, %d workers, 32 neighbours each", orders, workers);
        Redecisions costs = Redecisions.measure(orders, workers, flags.scaled(EVENTS));
        print(costs);
        measured.put("redecisionMs", Map.of("p50", costs.p50(), "p99", costs.p99()));
        measured.put("fullSolveMs", costs.fullSolveMillis());
        measured.put("ratioToSolve", costs.p50() / costs.fullSolveMillis());
        measured.put("gapToOptimum", costs.gap());
        bars.add(Bar.atMost("one re-decision over a full solve, p50", costs.p50() / costs.fullSolveMillis(), 0.1));
        bars.add(Bar.atMost("one re-decision, p99 ms", costs.p99(), 5));
        bars.add(Bar.atMost("distance from the optimum of the same graph, %", 100 * costs.gap(), 0.1));
        say("re-decisions where all is scarce: %d waiting orders, %d workers", orders, orders);
        print(Redecisions.measure(orders, orders, flags.scaled(EVENTS) / 4));
    }

    private static void print(Redecisions costs) {
        say("  %-24s p50 %8.4f  p99 %8.4f ms", "any event", costs.p50(), costs.p99());
        costs.perKind()
                .forEach((kind, ms) -> say("  %-24s p50 %8.4f  p99 %8.4f  max %8.4f ms", kind, ms[0], ms[1], ms[2]));
        say("  %-24s p50 %8.4f ms", "OR-Tools, full solve", costs.fullSolveMillis());
        say(
                "  distance from the optimum: %.6f %% of the same graph, at most %.4f %% of the dense one",
                100 * costs.gap(), 100 * costs.denseGap());
    }

    private void checkSimulator() {
        double[] light = LoadStudy.lightLoad(flags.scaled(DAYS));
        say("simulator, light load: mean travel %.3f min, by formula %.3f", light[0], light[1]);
        bars.add(Bar.atMost("light load: travel off the formula, %", 100 * Math.abs(light[0] / light[1] - 1), 5));
        double[] queue = LoadStudy.erlangC(flags.scaled(CUSTOMERS));
        say("simulator, no travel: mean wait %.4f min, by Erlang-C %.4f", queue[0], queue[1]);
        bars.add(Bar.atMost("no travel: wait off Erlang-C, %", 100 * Math.abs(queue[0] / queue[1] - 1), 1));
    }

    private LoadStudy study(Scenario scenario) {
        LoadStudy study = LoadStudy.of(scenario, Math.max(2, flags.scaled(DAYS)));
        say(
                "%s: ours %.2f min, better baseline %.2f, hindsight bound %.2f",
                scenario.name(),
                study.ours().mean().mean(),
                study.betterMean(),
                study.hindsight().mean());
        bars.add(Bar.atMost(
                scenario.name() + ": mean less the better baseline's, min, upper end",
                study.oursMinusBetter().upper(),
                0));
        bars.add(Bar.atMost(scenario.name() + ": worst single wait over the lower baseline's", study.worseBy(), 1.5));
        return study;
    }

    private static void table(List<LoadStudy> studies) {
        say("%n%-16s %-24s %18s %8s %8s   minutes, 95 %% confidence over days", "", "", "mean", "p90", "worst");
        for (LoadStudy study : studies) {
            String name = study.scenario().name();
            for (LoadStudy.Line line : study.policies()) {
                say(
                        "%-16s %-24s %9.2f +- %5.2f %8.2f %8.2f",
                        name, line.policy(), line.mean().mean(), line.mean().half(), line.p90(), line.max());
                name = "";
            }
            say(
                    "%-16s %-24s %9.2f +- %5.2f   ours less better %+.2f +- %.2f, gap closed %.0f %%",
                    "",
                    "hindsight bound",
                    study.hindsight().mean(),
                    study.hindsight().half(),
                    study.oursMinusBetter().mean(),
                    study.oursMinusBetter().half(),
                    100 * study.gapClosed());
        }
    }

    private static List<Map<String, Object>> lines(LoadStudy study) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (LoadStudy.Line line : study.policies()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rho", study.scenario().load());
            row.put("surge", study.scenario().surgeFactor());
            row.put("policy", line.policy());
            row.put("mean", line.mean().mean());
            row.put("p90", line.p90());
            row.put("max", line.max());
            lines.add(row);
        }
        return lines;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
