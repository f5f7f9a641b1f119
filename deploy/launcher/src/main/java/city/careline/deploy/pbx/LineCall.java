package city.careline.deploy.pbx;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A call from an elder's line, as the elder's phone sees it. The phone is a process of its own. */
public final class LineCall implements AutoCloseable {
    private static final Duration HANG_UP_LIMIT = Duration.ofSeconds(12);

    private final Scenario scenario;
    private final String callId;
    private final PhoneLog log;
    private final Process process;

    LineCall(Scenario scenario, String callId, PhoneLog log, Process process) {
        this.scenario = scenario;
        this.callId = callId;
        this.log = log;
        this.process = process;
    }

    /** Where it stands. */
    public LineState state() {
        boolean over = !process.isAlive(); // asked first: what it wrote before it ended is then in the log
        List<PhoneLog.Step> steps = log.steps();
        LineState last = steps.isEmpty()
                ? LineState.CALLING
                : LineState.valueOf(steps.getLast().word().toUpperCase(Locale.ROOT));
        return over && !last.isEnd() ? LineState.FAILED : last;
    }

    /** When it came to that state, by this machine's clock; {@code CALLING} is the moment the key was pressed. */
    public Optional<Instant> at(LineState state) {
        String word = state.name().toLowerCase(Locale.ROOT);
        return log.steps().stream()
                .filter(step -> step.word().equals(word))
                .map(PhoneLog.Step::at)
                .findFirst();
    }

    /** Waits until it has come to a state; false when that takes too long or cannot happen any more. */
    public boolean await(LineState wanted, Duration limit) {
        Waiting.until(limit, () -> reached(wanted) || state().isEnd());
        return reached(wanted);
    }

    /** Waits for the end of the call and tells which it was. */
    public LineState awaitEnd(Duration limit) {
        Waiting.until(limit, () -> state().isEnd());
        return state();
    }

    /** The elder hangs up: ends a talk, abandons what rings. Returns when it is done. */
    public LineState hangUp() {
        if (!state().isEnd()) {
            Nudge.send(scenario.port(), callId);
        }
        return awaitEnd(HANG_UP_LIMIT);
    }

    /** Everything the phone has written. */
    public Path folder() {
        return scenario.folder();
    }

    /** Takes the phone away, without a word to the exchange if the call still goes on. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean reached(LineState wanted) {
        return at(wanted).isPresent() || state() == wanted;
    }
}
