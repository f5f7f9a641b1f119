package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down a journey while it happens, and tells whoever watches. Thread-safe. */
final class JourneyLog {
    private final String journey;
    private final Progress progress;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private @Nullable Long pressedNanos;
    private boolean complete = true;

    private record Event(String name, long nanos, Map<String, Object> ids, boolean done) {}

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

    /** Something happened just now. */
    void step(String name, Map<String, Object> ids) {
        step(
                name,
                ids.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    /** Something happened at that {@link System#nanoTime()}. */
    synchronized void stepAt(long nanos, String name, Object... idsAndValues) {
        add(new Event(name, nanos, pairs(idsAndValues), true));
    }

    /** Something could not be done; the journey does not count as complete any more. */
    synchronized void notDone(String name, String why) {
        complete = false;
        add(new Event(name, System.nanoTime(), Map.of("why", why), false));
    }

    /** Lines for who watches, beside the steps. */
    synchronized void show(List<String> lines) {
        lines.forEach(progress::step);
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
        long zero = pressedNanos == null ? System.nanoTime() : pressedNanos;
        List<Step> steps = events.stream()
                .map(event -> new Step(event.name, millis(event.nanos - zero), event.ids, event.done))
                .toList();
        return new JourneyResult(journey, reason == null, reason, steps, facts);
    }

    private void add(Event event) {
        events.add(event);
        Long zero = pressedNanos;
        String time = zero == null
                ? "before   "
                : String.format(Locale.ROOT, "%+8.3f s", millis(event.nanos - zero) / 1000.0);
        String ids = event.ids.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        progress.step("%-5s %10s  %s%s  %s".formatted(journey, time, event.done ? "" : "NOT DONE: ", event.name, ids));
    }

    private static long millis(long nanos) {
        return Math.floorDiv(nanos, 1_000_000L);
    }

    private static Map<String, Object> pairs(Object... idsAndValues) {
        var pairs = new LinkedHashMap<String, Object>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            Object value = idsAndValues[i + 1];
            boolean plain = value instanceof Number || value instanceof Boolean;
            pairs.put(String.valueOf(idsAndValues[i]), plain ? value : String.valueOf(value));
        }
        return pairs;
    }
}
