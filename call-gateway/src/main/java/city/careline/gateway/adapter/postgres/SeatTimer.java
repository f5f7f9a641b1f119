package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.RefreshSeats;
import city.careline.gateway.application.Schemas;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Ends wrap-ups on time and learns what other instances wrote, once a second. */
@ApplicationScoped
public class SeatTimer {
    private static final Logger LOG = Logger.getLogger(SeatTimer.class);

    private final Vertx vertx;
    private final Schemas schemas;
    private final RefreshSeats refresh;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopped;

    /** Begins when the tables are there. */
    public SeatTimer(Vertx vertx, Schemas schemas, RefreshSeats refresh) {
        this.vertx = vertx;
        this.schemas = schemas;
        this.refresh = refresh;
    }

    void start(@Observes StartupEvent event) {
        schemas.migrated().subscribe().with(ready -> vertx.setPeriodic(1_000, id -> tick()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void tick() {
        if (!stopped && running.compareAndSet(false, true)) {
            refresh.handle()
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(done -> {}, e -> LOG.debugf("seats are refreshed later: %s", e.toString()));
        }
    }
}
