package city.careline.billing.adapter.postgres;

import city.careline.billing.application.ExpireHolds;
import city.careline.billing.application.LedgerReadings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sweeps holds that are due every second, counts what waits for a person, and checks from time to time that public
 * money is still exact; a breach is logged as an error and stands in a metric that must alarm.
 */
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final String OPEN_REVIEWS = "select count(*) from review where verdict is null";

    private final Vertx vertx;
    private final Pool pool;
    private final ExpireHolds expireHolds;
    private final LedgerReadings ledger;
    private final Counter expired;
    private final long sweepMillis;
    private final Duration auditEvery;
    private final AtomicLong openReviews = new AtomicLong();
    private final AtomicLong breaches = new AtomicLong();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean stopped;

    /** Registers its metrics; runs from start-up on. */
    public Watch(
            Vertx vertx,
            Pool pool,
            ExpireHolds expireHolds,
            LedgerReadings ledger,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.billing.sweep-millis") long sweepMillis,
            @ConfigProperty(name = "careline.billing.audit-every") Duration auditEvery) {
        this.vertx = vertx;
        this.pool = pool;
        this.expireHolds = expireHolds;
        this.ledger = ledger;
        this.sweepMillis = sweepMillis;
        this.auditEvery = auditEvery;
        this.expired = meters.counter("careline_billing_holds_expired");
        meters.gauge("careline_billing_reviews_open", openReviews);
        meters.gauge("careline_billing_ledger_breaches", breaches);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(sweepMillis, id -> sweep());
        vertx.setPeriodic(1_000, auditEvery.toMillis(), id -> audit());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void sweep() {
        if (!stopped && sweeping.compareAndSet(false, true)) {
            expireHolds
                    .handle()
                    .invoke(count -> expired.increment(count))
                    .chain(this::countReviews)
                    .onTermination()
                    .invoke(() -> sweeping.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("sweep failed, will try again: %s", failure.toString()));
        }
    }

    private Uni<Void> countReviews() {
        return pool.query(OPEN_REVIEWS)
                .execute()
                .invoke(rows -> openReviews.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private void audit() {
        if (!stopped) {
            ledger.breaches()
                    .subscribe()
                    .with(
                            found -> {
                                breaches.set(found.size());
                                found.forEach(breach -> LOG.errorf(
                                        "public money is not exact: %s %s", breach.breach(), breach.subject()));
                            },
                            failure -> LOG.warnf("audit failed, will try again: %s", failure.toString()));
        }
    }
}
