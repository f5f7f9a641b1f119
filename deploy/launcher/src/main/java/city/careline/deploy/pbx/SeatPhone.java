package city.careline.deploy.pbx;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** An operator's phone that has signed on. Takes call after call until it is closed; closing signs it off. */
public final class SeatPhone implements AutoCloseable {
    private final int number;
    private final Scenario scenario;
    private final PhoneLog log;
    private final Process process;
    private final Runnable signOff;

    SeatPhone(int number, Scenario scenario, PhoneLog log, Process process, Runnable signOff) {
        this.number = number;
        this.scenario = scenario;
        this.log = log;
        this.process = process;
        this.signOff = signOff;
    }

    /**
     * A call as this phone saw it.
     *
     * @param callId of the leg between exchange and phone
     * @param at when it came to that state, by this machine's clock
     */
    public record Seen(String callId, SeatState state, Instant at) {}

    /** The seat's number. */
    public int number() {
        return number;
    }

    /** Every call so far in its last state, oldest first. */
    public List<Seen> calls() {
        Map<String, Seen> calls = new LinkedHashMap<>();
        for (PhoneLog.Step step : log.steps()) {
            SeatState state = SeatState.valueOf(step.word().toUpperCase(Locale.ROOT));
            calls.put(step.callId(), new Seen(step.callId(), state, step.at()));
        }
        return List.copyOf(calls.values());
    }

    /** How many calls are in the state just now. */
    public long count(SeatState state) {
        return calls().stream().filter(call -> call.state() == state).count();
    }

    /** Waits until one call is in the state; false when that takes too long. */
    public boolean await(SeatState state, Duration limit) {
        return Waiting.until(limit, () -> count(state) > 0 || !process.isAlive()) && count(state) > 0;
    }

    /** Waits until so many calls have been in the state or beyond it since the phone signed on. */
    public boolean awaitTotal(SeatState state, int total, Duration limit) {
        return Waiting.until(limit, () -> total(state) >= total || !process.isAlive()) && total(state) >= total;
    }

    /** Answers what rings now, without waiting for the phone's own time. */
    public void answer() {
        nudge(call -> call.state() == SeatState.RINGING);
    }

    /** Hangs up the talk that goes on. */
    public void hangUp() {
        nudge(call -> call.state() == SeatState.ANSWERED);
    }

    /** Whether the phone still works. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything the phone has written. */
    public Path folder() {
        return scenario.folder();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        signOff.run();
    }

    private long total(SeatState state) {
        String word = state.name().toLowerCase(Locale.ROOT);
        return log.steps().stream().filter(step -> step.word().equals(word)).count();
    }

    private void nudge(Predicate<Seen> which) {
        calls().stream().filter(which).forEach(call -> Nudge.send(scenario.port(), call.callId()));
    }
}
