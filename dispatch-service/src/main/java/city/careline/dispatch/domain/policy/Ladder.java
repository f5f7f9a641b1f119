package city.careline.dispatch.domain.policy;

import city.careline.dispatch.domain.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is done, and when, while nobody has an order in hand; independent of the offers made meanwhile.
 *
 * @param scope what it holds for
 * @param rungs the steps
 */
public record Ladder(Scope scope, List<Rung> rungs) {
    /** Nothing is ever done. */
    public static final Ladder NONE = new Ladder(new Scope("", Kind.SERVICE_ORDER, null), List.of());

    /** Keeps its own copy. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * A step.
     *
     * @param step its number from 1, unique within a ladder
     * @param after time since the order began to be sought for
     * @param action what is done
     */
    public record Rung(int step, Duration after, Action action) {}

    /** What is done. */
    public enum Action {
        /** A supervisor owns the order. */
        SUPERVISOR_ALERT,

        /** Everybody the widest ring admits is asked now, beside those who have been. */
        WIDEN,

        /** An ambulance (120) is asked for. */
        AMBULANCE,

        /** The county owns the order. */
        COUNTY_ALERT
    }

    /** The step with this number; absent when the ladder was changed since. */
    public Optional<Rung> find(int step) {
        return rungs.stream().filter(rung -> rung.step() == step).findFirst();
    }
}
