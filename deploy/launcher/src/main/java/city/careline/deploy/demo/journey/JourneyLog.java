package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down a journey while it happens, and tells whoever watches. Thread-safe. */
final class JourneyLog {
    private final String journey;
    private final Progress progress;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private long pressedNanos = System.nanoTime();
    private boolean complete = true;

    JourneyLog(String journey, Progress progress) {
        this.journey = journey;
        this.progress = progress;
    }

    /** The key was pressed at that {@link System#nanoTime()}: from there time counts. */
    synchronized void pressedAt(long nanos, String name, Object... idsAndValues) {
        pressedNanos = nanos;
        stepAt(nanos, name, idsAndValues);
    }

    /** Something happened just now. */
    void step(String name, Object... idsAndValues) {
        stepAt(System.nanoTime(), name, idsAndValues);
    }

    /** Something happened at that {@link System#nanoTime()}. */
    synchronized void stepAt(long nanos, String name, Object... idsAndValues) {
        add(new Step(name, Math.floorDiv(nanos - pressedNanos, 1_000_000L), pairs(idsAndValues), true));
    }

    /** Something could not be done; the journey does not count as complete any more. */
    synchronized void notDone(String name, String why) {
        complete = false;
        long atMs = (System.nanoTime() - pressedNanos) / 1_000_000L;
        add(new Step(name, atMs, Map.of("why", why), false));
    }

    /** Something the journey proves. */
    synchronized void fact(String name, Object value) {
        facts.put(name, value);
    }

    /** How it went. */
    synchronized JourneyResult result(@Nullable String failure) {
        String reason = failure == null && !complete ? "some steps could not be done" : failure;
        if (failure != null) {
            progress.step("%-5s  FAILED     %s".formatted(journey, failure));
        }
        return new JourneyResult(journey, reason == null, reason, steps, facts);
    }

    private void add(Step step) {
        steps.add(step);
        String ids = step.ids().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        progress.step(String.format(
                Locale.ROOT,
                "%-5s %+9.3f s  %s%s  %s",
                journey,
                step.atMs() / 1000.0,
                step.done() ? "" : "NOT DONE: ",
                step.name(),
                ids));
    }

    private static Map<String, Object> pairs(Object... idsAndValues) {
        var pairs = new LinkedHashMap<String, Object>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            pairs.put(String.valueOf(idsAndValues[i]), idsAndValues[i + 1]);
        }
        return pairs;
    }
}
