package city.careline.gateway.application;

import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.Terminal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who may be calling; an answer always comes. */
@ApplicationScoped
public class IdentifyCaller {
    private final Terminals terminals;
    private final TerminalCopies copies;

    /** The directory in memory decides; its copy helps until the directory is complete. */
    public IdentifyCaller(Terminals terminals, TerminalCopies copies) {
        this.terminals = terminals;
        this.copies = copies;
    }

    /** What a signal says about its sender. */
    public sealed interface Sender {
        /** A line, by its keyed hash; absent when withheld. */
        record Line(@Nullable String hash) implements Sender {}

        /** An IP terminal. */
        record Device(String id) implements Sender {}
    }

    /** Who may be behind this sender. */
    public Caller handle(Sender sender) {
        return switch (sender) {
            case Sender.Line line -> {
                String hash = line.hash();
                yield hash == null
                        ? Caller.withheld()
                        : find(at -> at.byLine(hash), copy -> copy.byLine(hash))
                                .map(Caller::at)
                                .orElseGet(() -> Caller.unknown(hash));
            }
            case Sender.Device device ->
                find(at -> at.byDevice(device.id()), copy -> copy.byDevice(device.id()))
                        .map(Caller::at)
                        .orElseGet(() -> Caller.unknown(null));
        };
    }

    private Optional<Terminal> find(
            Function<Terminals, Optional<Terminal>> inMemory, Function<TerminalCopies, Optional<Terminal>> inCopy) {
        Optional<Terminal> known = inMemory.apply(terminals);
        return known.isPresent() || terminals.isComplete() ? known : inCopy.apply(copies);
    }
}
