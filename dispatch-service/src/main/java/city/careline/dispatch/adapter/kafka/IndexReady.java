package city.careline.dispatch.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the candidate index has everything that was published before this instance started. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {
    private final ProviderEventsIn index;

    /** Asks the readers. */
    public IndexReady(ProviderEventsIn index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("candidate index")
                .status(index.isCaughtUp())
                .withData("read", index.read())
                .withData("topicsToGo", index.topicsToGo())
                .build();
    }
}
