package city.careline.provider.application;

import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.WorkerId;
import java.util.Optional;

/** Where workers are; telemetry, so the latest wins and one may be lost. */
public interface Positions {
    /** Takes note and sends on, without waiting for anything. */
    void report(Sighting sighting);

    /** The latest known to this instance. */
    Optional<Sighting> find(WorkerId worker);
}
