package city.careline.provider.adapter.postgres;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * The city's clock for what must not ask the database each time: the machine's clock plus its distance from {@code
 * careline_now()}, looked up every second. Business decisions use the transaction's own instant instead.
 */
@ApplicationScoped
class CityClock implements InstantSource {
    private static final Logger LOG = Logger.getLogger(CityClock.class);
    private static final String NOW = "select careline_now()";
    private static final long EVERY_MILLIS = 1_000;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private final Pool pool;
    private final Vertx vertx;
    private volatile Duration ahead = Duration.ZERO;

    CityClock(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        look().await().atMost(FIRST_LOOK);
        vertx.setPeriodic(EVERY_MILLIS, id -> look().subscribe().with(done -> {}, CityClock::keepTheLast));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    private Uni<Void> look() {
        return pool.query(NOW)
                .execute()
                .invoke(rows -> ahead = Duration.between(
                        Instant.now(),
                        rows.iterator().next().getOffsetDateTime(0).toInstant()))
                .replaceWithVoid();
    }

    private static void keepTheLast(Throwable failure) {
        LOG.debugf(
                "the city's clock goes on without a look: %s",
                failure.getClass().getSimpleName());
    }
}
