package city.careline.dispatch.adapter.roads;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the street map is loaded, or none is set; says what travel times rest on. */
@Readiness
@ApplicationScoped
public class StreetMapReady implements HealthCheck {
    private final CityTravel travel;

    /** Asks the travel times. */
    public StreetMapReady(CityTravel travel) {
        this.travel = travel;
    }

    @Override
    public HealthCheckResponse call() {
        CityTravel.State state = travel.state();
        return HealthCheckResponse.named("travel times")
                .withData("basis", state.basis())
                .status(state.complete())
                .build();
    }
}
