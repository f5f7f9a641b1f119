package city.careline.gateway.application;

import city.careline.gateway.domain.Arrival.Path;
import city.careline.gateway.domain.CallSignal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals that are taken together, all or none.
 *
 * @param signals in the order they happened
 * @param path how they came
 * @param position how far the PBX's record has been read with them, absent when they came another way
 */
public record SignalBatch(
        List<CallSignal> signals, Path path, @Nullable TailPosition position) {
    /** Keeps its own copy. */
    public SignalBatch {
        signals = List.copyOf(signals);
    }

    /** Signals of the live connection; they count only for calls the record does not tell of. */
    public static SignalBatch live(List<CallSignal> signals) {
        return new SignalBatch(signals, Path.LIVE, null);
    }
}
