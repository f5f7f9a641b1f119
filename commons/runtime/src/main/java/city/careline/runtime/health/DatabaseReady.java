package city.careline.runtime.health;

import city.careline.runtime.outbox.OutboxRelay;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the service's own pool answers; a fresh connection would prove nothing about the pool. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements AsyncHealthCheck {
    private final Pool pool;
    private final OutboxRelay relay;

    /** Checks the pool the service works with. */
    public DatabaseReady(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = HealthCheckResponse.named("database pool")
                .withData("outboxOldestSeconds", String.valueOf(relay.oldestSeconds()));
        return pool.query("select careline_now()")
                .execute()
                .ifNoItem()
                .after(Duration.ofSeconds(2))
                .fail()
                .map(rows -> answer.up().build())
                .onFailure()
                .recoverWithItem(failure -> answer.down()
                        .withData("failure", failure.getClass().getSimpleName())
                        .build());
    }
}
