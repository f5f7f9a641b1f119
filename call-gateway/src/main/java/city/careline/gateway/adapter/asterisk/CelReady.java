package city.careline.gateway.adapter.asterisk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the PBX's record is being looked at, or when there is none to look at. */
@Readiness
@ApplicationScoped
public class CelReady implements HealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private final CelTail tail;

    /** Watches the tail. */
    public CelReady(CelTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("call events")
                .status(!tail.isWanted() || tail.sinceLastLook().compareTo(LIMIT) < 0)
                .withData("followed", tail.isWanted())
                .build();
    }
}
