package city.careline.gateway.application;

import city.careline.gateway.domain.Terminal;
import java.util.List;
import java.util.Optional;

/** The directory of terminals, in memory. Thread-safe. */
public interface Terminals {
    /** Takes the latest state of a terminal; an older one is passed over. */
    void put(Terminal terminal);

    /** The active terminal on a line. */
    Optional<Terminal> byLine(String lineHash);

    /** The active terminal of a device. */
    Optional<Terminal> byDevice(String deviceId);

    /** All that are active. */
    List<Terminal> list();

    /** Everything that was published when this instance started is known. */
    void complete();

    /** True once {@link #complete()} was said. */
    boolean isComplete();
}
