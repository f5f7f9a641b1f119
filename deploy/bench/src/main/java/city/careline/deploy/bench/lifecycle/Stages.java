package city.careline.deploy.bench.lifecycle;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the steps took that one phase's orders went through, as their clients felt it. Thread-safe. */
final class Stages {
    /** Steps of an order, in their order. */
    enum Stage {
        PRESS_TO_OFFER,
        ACCEPTANCE,
        EN_ROUTE,
        ARRIVAL,
        CHECK_IN,
        CHECK_OUT,
        FOLLOW_UP
    }

    private final Map<Stage, Latencies> byStage = new EnumMap<>(Stage.class);

    Stages() {
        for (Stage stage : Stage.values()) {
            byStage.put(stage, new Latencies());
        }
    }

    void took(Stage stage, long nanos) {
        of(stage).add(nanos);
    }

    Latencies of(Stage stage) {
        Latencies found = byStage.get(stage);
        if (found == null) {
            throw new IllegalArgumentException("no such stage: " + stage);
        }
        return found;
    }

    /** One line per stage for people. */
    List<String> lines() {
        return byStage.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "  %-16s p50 %7.1f ms  p99 %7.1f ms",
                        word(entry.getKey()),
                        entry.getValue().millis(0.5),
                        entry.getValue().millis(0.99)))
                .toList();
    }

    /** Median and 99th percentile per stage, in milliseconds. */
    Map<String, Map<String, Double>> summary() {
        var summary = new LinkedHashMap<String, Map<String, Double>>();
        byStage.forEach((stage, latencies) ->
                summary.put(word(stage), Map.of("p50Ms", latencies.millis(0.5), "p99Ms", latencies.millis(0.99))));
        return summary;
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
