package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.CityTime;
import city.careline.gateway.application.Schemas;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The machine's clock plus the city's shift, which is read once a second and kept while the database is away. For what
 * must not wait for the database; decisions over rows use {@code careline_now()} of their transaction.
 */
@ApplicationScoped
public class CityClock implements CityTime {
    private static final Logger LOG = Logger.getLogger(CityClock.class);
    private static final String SHIFT = "select (extract(epoch from shift) * 1000)::bigint from careline_clock";

    private final Pool pool;
    private final Vertx vertx;
    private final Schemas schemas;
    private final MeterRegistry meters;
    private volatile Duration shift = Duration.ZERO;

    /** Follows the clock of this service's schema. */
    public CityClock(Pool pool, Vertx vertx, Schemas schemas, MeterRegistry meters) {
        this.pool = pool;
        this.vertx = vertx;
        this.schemas = schemas;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("careline_gateway_clock_shift_seconds", this, clock -> clock.shift.toMillis() / 1000.0);
        schemas.migrated().subscribe().with(ready -> {
            read();
            vertx.setPeriodic(1_000, id -> read());
        });
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public Duration shift() {
        return shift;
    }

    private void read() {
        pool.query(SHIFT)
                .execute()
                .subscribe()
                .with(
                        rows -> rows.forEach(row -> shift = Duration.ofMillis(row.getLong(0))),
                        e -> LOG.debugf("the city's clock stays as it is: %s", e.toString()));
    }
}
