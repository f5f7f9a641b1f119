package city.careline.provider.application;

import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Takes a worker's position, often: no database is touched. */
@ApplicationScoped
public class ReportPosition {
    private final Positions positions;
    private final InstantSource clock;

    /** Stamps with the city's clock. */
    public ReportPosition(Positions positions, InstantSource clock) {
        this.positions = positions;
        this.clock = clock;
    }

    /** Reports where the worker is now. */
    public void handle(WorkerId worker, Position position, int accuracyMeters) {
        positions.report(new Sighting(worker, position, accuracyMeters, clock.instant()));
    }
}
