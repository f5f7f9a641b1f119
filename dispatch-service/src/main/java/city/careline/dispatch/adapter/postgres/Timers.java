package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.FireDeadlines;
import city.careline.dispatch.application.RepairOrders;
import city.careline.dispatch.application.SweepMassEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the database what is due, several times a second, and every second whether something was forgotten. A pass that
 * is still running is not overtaken; one that fails is followed by the next.
 */
@ApplicationScoped
public class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class);

    private final Vertx vertx;
    private final FireDeadlines fireDeadlines;
    private final RepairOrders repairOrders;
    private final SweepMassEvents sweepMassEvents;
    private final Counter fired;
    private final Counter repairs;
    private final Counter massChecks;
    private final long deadlineMillis;
    private final long sweepMillis;
    private final AtomicBoolean firing = new AtomicBoolean();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final AtomicBoolean opening = new AtomicBoolean();
    private volatile boolean stopped;

    /** Registers its metrics; runs from start-up on. */
    public Timers(
            Vertx vertx,
            FireDeadlines fireDeadlines,
            RepairOrders repairOrders,
            SweepMassEvents sweepMassEvents,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.dispatch.deadline-millis", defaultValue = "200") long deadlineMillis,
            @ConfigProperty(name = "careline.dispatch.sweep-millis", defaultValue = "1000") long sweepMillis) {
        this.vertx = vertx;
        this.fireDeadlines = fireDeadlines;
        this.repairOrders = repairOrders;
        this.sweepMassEvents = sweepMassEvents;
        this.fired = meters.counter("careline_dispatch_deadlines_fired");
        this.massChecks = meters.counter("careline_dispatch_mass_checks");
        this.repairs = meters.counter("careline_dispatch_repairs");
        this.deadlineMillis = deadlineMillis;
        this.sweepMillis = sweepMillis;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(deadlineMillis, id -> pass(firing, fireDeadlines::handle, fired));
        vertx.setPeriodic(sweepMillis, id -> pass(sweeping, repairOrders::handle, repairs));
        vertx.setPeriodic(sweepMillis, id -> pass(opening, sweepMassEvents::handle, massChecks));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void pass(AtomicBoolean running, Supplier<Uni<Integer>> work, Counter counter) {
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        work.get()
                .subscribe()
                .with(
                        count -> {
                            counter.increment(count);
                            running.set(false);
                        },
                        failure -> {
                            LOG.warnf("timer pass failed, will try again: %s", failure.toString());
                            running.set(false);
                        });
    }
}
