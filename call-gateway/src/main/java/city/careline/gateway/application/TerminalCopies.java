package city.careline.gateway.application;

import city.careline.gateway.domain.Terminal;
import java.util.Optional;

/** A copy of the directory outside this process, for an instance that has just started. It may be empty or away. */
public interface TerminalCopies {
    /** Keeps the copy in step, some time later; never blocks. */
    void put(Terminal terminal);

    /** What the copy says; empty when it is away, after half a second at most. */
    Optional<Terminal> byLine(String lineHash);

    /** What the copy says; empty when it is away, after half a second at most. */
    Optional<Terminal> byDevice(String deviceId);
}
