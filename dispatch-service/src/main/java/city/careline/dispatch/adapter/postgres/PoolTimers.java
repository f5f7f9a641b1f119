package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.CandidatesComplete;
import city.careline.dispatch.application.RedecidePool;
import city.careline.dispatch.application.SweepPools;
import city.careline.dispatch.application.WaitingOrders;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has a county's pool decided shortly after anything happened there, and every second where orders wait. One decision of
 * a county runs at a time; whatever happens meanwhile causes one more.
 */
@ApplicationScoped
public class PoolTimers {
    /** Each pass holds a connection and needs up to four more; the others are for those who press. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(PoolTimers.class);

    private final Vertx vertx;
    private final PoolBells bells;
    private final SweepPools sweepPools;
    private final RedecidePool redecidePool;
    private final CandidatesComplete candidates;
    private final Counter redecisions;
    private final Timer seconds;
    private final Map<Kind, AtomicInteger> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger capped = new AtomicInteger();
    private final long pauseMillis;
    private final long sweepMillis;
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean stopped;

    /** Registers its metrics; runs from start-up on. */
    public PoolTimers(
            Vertx vertx,
            PoolBells bells,
            SweepPools sweepPools,
            RedecidePool redecidePool,
            CandidatesComplete candidates,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.dispatch.pool-millis", defaultValue = "40") long pauseMillis,
            @ConfigProperty(name = "careline.dispatch.pool-sweep-millis", defaultValue = "1000") long sweepMillis) {
        this.vertx = vertx;
        this.bells = bells;
        this.sweepPools = sweepPools;
        this.redecidePool = redecidePool;
        this.candidates = candidates;
        this.redecisions = meters.counter("careline_dispatch_pool_redecisions");
        this.seconds = meters.timer("careline_dispatch_pool_redecision_seconds");
        for (Kind kind : List.of(Kind.SERVICE_ORDER, Kind.WELFARE_CHECK)) {
            var gauge = new AtomicInteger();
            waiting.put(kind, gauge);
            meters.gauge(
                    "careline_dispatch_pool_waiting",
                    List.of(io.micrometer.core.instrument.Tag.of("kind", kind.name())),
                    gauge);
        }
        meters.gauge("careline_dispatch_pool_capped", capped);
        this.pauseMillis = pauseMillis;
        this.sweepMillis = sweepMillis;
    }

    void start(@Observes StartupEvent event) {
        bells.hear(this::ring);
        sweep();
        vertx.setPeriodic(sweepMillis, _ -> sweep());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void ring(String county, boolean waits) {
        if (waits) {
            active.add(county);
        }
        if (candidates.isComplete() && active.contains(county) && pending.add(county)) {
            vertx.setTimer(pauseMillis, _ -> pass(county));
        }
    }

    private void pass(String county) {
        if (stopped) {
            return;
        }
        if (running.size() >= AT_ONCE || !running.add(county)) {
            vertx.setTimer(pauseMillis, _ -> pass(county));
            return;
        }
        pending.remove(county);
        long start = System.nanoTime();
        redecidePool.handle(county).subscribe().with(pass -> passed(county, pass, start), failure -> {
            LOG.warnf("a pool could not be decided, will try again: %s", failure.toString());
            running.remove(county);
        });
    }

    private void passed(String county, RedecidePool.Pass pass, long start) {
        running.remove(county);
        if (!pass.decided()) {
            return;
        }
        redecisions.increment();
        seconds.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        if (pass.waiting() == 0) {
            active.remove(county);
        } else if (pass.more()) {
            ring(county, true);
        }
    }

    private void sweep() {
        if (stopped || !sweeping.compareAndSet(false, true)) {
            return;
        }
        sweepPools.handle().subscribe().with(this::swept, failure -> {
            LOG.warnf("waiting orders could not be counted, will try again: %s", failure.toString());
            sweeping.set(false);
        });
    }

    private void swept(List<WaitingOrders.Count> counts) {
        sweeping.set(false);
        waiting.forEach((kind, gauge) -> gauge.set(counts.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(WaitingOrders.Count::orders)
                .sum()));
        Map<String, Integer> byCounty = counts.stream()
                .collect(Collectors.groupingBy(
                        WaitingOrders.Count::county, Collectors.summingInt(WaitingOrders.Count::orders)));
        capped.set(byCounty.values().stream()
                .mapToInt(orders -> Math.max(0, orders - PoolPolicy.STANDARD.mostOrders()))
                .sum());
        byCounty.keySet().forEach(county -> ring(county, true));
    }
}
