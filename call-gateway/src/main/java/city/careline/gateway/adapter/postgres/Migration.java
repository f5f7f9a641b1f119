package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.Schemas;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date in the background, again and again until it works: the gateway starts and takes presses
 * while its database is away.
 */
@ApplicationScoped
public class Migration implements Schemas {
    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final long RETRY_SECONDS = 1;

    private final Flyway flyway;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean stopped;

    /** Uses the service's own schema. */
    public Migration(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("migration").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Override
    public Uni<Void> migrated() {
        return done.isDone() ? Uni.createFrom().voidItem() : Uni.createFrom().completionStage(done.copy());
    }

    private void run() {
        while (!stopped && !done.isDone()) {
            try {
                flyway.migrate();
                done.complete(null);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "the database is not ready, calls are taken meanwhile: %s",
                        e.getClass().getSimpleName());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(RETRY_SECONDS));
            }
        }
    }
}
