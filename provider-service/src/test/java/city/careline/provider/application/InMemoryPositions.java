package city.careline.provider.application;

import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers every report. */
final class InMemoryPositions implements Positions {
    private final List<Sighting> reported = new ArrayList<>();

    List<Sighting> reported() {
        return List.copyOf(reported);
    }

    @Override
    public void report(Sighting sighting) {
        reported.add(sighting);
    }

    @Override
    public Optional<Sighting> find(WorkerId worker) {
        return reported.stream()
                .filter(sighting -> sighting.workerId().equals(worker))
                .reduce((earlier, later) -> later);
    }
}
