package city.careline.runtime.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets events that cannot come again: no topic keeps a record longer than 14 days, so what was taken three weeks ago
 * needs no inbox row. Any instance sweeps, a few thousand rows in a transaction, and passes over rows another sweeps.
 */
@ApplicationScoped
public class InboxSweep {
    private static final Logger LOG = Logger.getLogger(InboxSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 5_000;
    private static final String FORGET = """
            delete from inbox where event_id in (select event_id from inbox
              where received_at < clock_timestamp() - make_interval(days => $1)
              order by received_at limit $2 for update skip locked)""";

    private final Pool pool;
    private final Vertx vertx;
    private final Counter forgotten;
    private final int keepDays;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean stopped;

    /** Registers its metric; runs from start-up on. */
    public InboxSweep(
            Pool pool,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.inbox.keep-days", defaultValue = "21") int keepDays) {
        this.pool = pool;
        this.vertx = vertx;
        this.forgotten = meters.counter("careline_inbox_forgotten");
        this.keepDays = keepDays;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), id -> sweepUnlessBusy());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void sweepUnlessBusy() {
        if (stopped || !sweeping.compareAndSet(false, true)) {
            return;
        }
        sweep().subscribe().with(count -> sweeping.set(false), failure -> {
            sweeping.set(false);
            LOG.warnf("the inbox is swept again later: %s", failure.toString());
        });
    }

    /** How many rows were forgotten. */
    Uni<Integer> sweep() {
        return pool.preparedQuery(FORGET).execute(Tuple.of(keepDays, BATCH)).chain(rows -> {
            int count = rows.rowCount();
            forgotten.increment(count);
            return count < BATCH || stopped ? Uni.createFrom().item(count) : sweep().map(more -> count + more);
        });
    }
}
