package city.careline.provider.adapter.postgres;

import city.careline.provider.application.SuspendOverdue;
import city.careline.provider.domain.supervision.Papers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks every second, in each instance, for rectifications that became overdue, and counts papers that are over or soon
 * will be. A pass that is still running is not overtaken; one that fails is followed by the next.
 */
@ApplicationScoped
class SupervisionWatch {
    private static final Logger LOG = Logger.getLogger(SupervisionWatch.class);
    private static final int AT_ONCE = 20;
    private static final String PAPERS = """
            select count(*) filter (where licence_until <= now) as licence_over,
                   count(*) filter (where licence_until > now and licence_until <= now + make_interval(days => $1::int)) as licence_soon,
                   count(*) filter (where insured_until <= now) as insurance_over,
                   count(*) filter (where insured_until > now and insured_until <= now + make_interval(days => $1::int)) as insurance_soon
            from provider, careline_now() as now where stage = 'ACTIVE'""";

    private final Pool pool;
    private final SuspendOverdue suspendOverdue;
    private final Counter suspended;
    private final long everyMillis;
    private final List<AtomicLong> papers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervision-watch").factory());

    SupervisionWatch(
            Pool pool,
            SuspendOverdue suspendOverdue,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.provider.watch-millis", defaultValue = "1000") long everyMillis) {
        this.pool = pool;
        this.suspendOverdue = suspendOverdue;
        this.everyMillis = everyMillis;
        this.suspended = meters.counter("careline_provider_rectifications_overdue");
        this.papers = List.of(
                gauge(meters, "LICENCE", "OVER"),
                gauge(meters, "LICENCE", "EXPIRING"),
                gauge(meters, "INSURANCE", "OVER"),
                gauge(meters, "INSURANCE", "EXPIRING"));
    }

    private static AtomicLong gauge(MeterRegistry meters, String paper, String state) {
        var count = new AtomicLong();
        Gauge.builder("careline_provider_papers", count, AtomicLong::doubleValue)
                .tags("paper", paper, "state", state)
                .register(meters);
        return count;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            VertxContextSupport.subscribeAndAwait(this::pass);
        } catch (Throwable failure) {
            if (!timer.isShutdown()) {
                LOG.warnf("supervision pass failed, will try again: %s", failure.toString());
            }
        }
    }

    private Uni<Void> pass() {
        return suspendOverdue
                .handle(AT_ONCE)
                .invoke(providers -> suspended.increment(providers.size()))
                .chain(this::countPapers);
    }

    private Uni<Void> countPapers() {
        return pool.preparedQuery(PAPERS)
                .execute(Tuple.of((int) Papers.WARNING.toDays()))
                .invoke(rows -> {
                    Row counts = rows.iterator().next();
                    for (int i = 0; i < papers.size(); i++) {
                        papers.get(i).set(counts.getLong(i));
                    }
                })
                .replaceWithVoid();
    }
}
