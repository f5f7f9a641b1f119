package city.careline.runtime.outbox;

import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.OutgoingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: one transaction that takes the advisory locks of all shards nobody else is at, deletes their
 * rows in id order, sends them and waits for Kafka, then commits; so the busier it is, the more events share a commit. A
 * crash or a refusal rolls back, so rows come again: at least once, in order per key, from any instance. When Kafka
 * refuses a record for good, the shards are published one by one, and only that record's shard waits. Woken after each
 * commit in this process; a timer picks up the rows of a dead instance.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_000;
    private static final long TAKEN_MILLIS = 20;
    private static final Duration CAREFUL = Duration.ofMinutes(1);
    private static final long MEASURE_NANOS = 1_000_000_000L;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NO_TABLE = "42P01";

    private final Pool pool;
    private final OutboxRows rows;
    private final EventProducer producer;
    private final Vertx vertx;
    private final Counter published;
    private final long timerMillis;
    private final AtomicReference<Double> oldestSeconds = new AtomicReference<>(0.0);
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile boolean taken;
    private volatile long carefulUntil = System.nanoTime();
    private volatile long measuredAt = System.nanoTime() - MEASURE_NANOS;

    /** Registers its metrics; runs from start-up on. */
    public OutboxRelay(
            Pool pool,
            EventProducer producer,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.outbox.timer-millis", defaultValue = "300") long timerMillis) {
        this.pool = pool;
        this.rows = new OutboxRows(pool);
        this.producer = producer;
        this.vertx = vertx;
        this.timerMillis = timerMillis;
        this.published = meters.counter("careline_outbox_published");
        meters.gauge("careline_outbox_oldest_seconds", oldestSeconds, AtomicReference::get);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(timerMillis, id -> wakeIfAny());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Age of the oldest row not yet published, in seconds, as last looked at. */
    public double oldestSeconds() {
        return oldestSeconds.get();
    }

    /** What another instance left, or this one's failure; locks are not worth taking for nothing. */
    private void wakeIfAny() {
        if (stopped || running.get()) {
            return;
        }
        rows.exist()
                .subscribe()
                .with(
                        exist -> {
                            if (exist || oldestSeconds.get() > 0) {
                                wake();
                            }
                        },
                        this::tell);
    }

    /** Asks for a pass; never blocks, and a pass under way is followed by another. */
    public void wake() {
        again.set(true);
        if (!stopped && running.compareAndSet(false, true)) {
            again.set(false);
            bounded(this::pass).subscribe().with(this::finish, failure -> {
                tell(failure);
                bounded(this::measure).subscribe().with(done -> finish(false), unmeasured -> finish(false));
            });
        }
    }

    /** A connection whose other end is gone never answers; the relay goes on without it, the shard locks keep order. */
    private static <T> Uni<T> bounded(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().<T>deferred(work).ifNoItem().after(PATIENCE).fail();
    }

    /**
     * Says once that publishing fails, however often it is tried meanwhile; the gauge shows how long it lasts. A service
     * that starts before its tables are there has nothing to publish yet.
     */
    private void tell(Throwable failure) {
        if (failure instanceof PgException refused && NO_TABLE.equals(refused.getSqlState())) {
            LOG.debug("the outbox is not there yet");
            return;
        }
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("outbox not published, trying until it is: %s", failure.toString());
        }
    }

    private void finish(boolean more) {
        running.set(false);
        if (more || again.get()) {
            vertx.runOnContext(this::wake);
        } else if (taken) {
            taken = false;
            vertx.setTimer(TAKEN_MILLIS, id -> wake());
        }
    }

    /** One pass over all shards; true when there was more than one batch. */
    private Uni<Boolean> pass() {
        return (careful() ? oneByOne() : together())
                .call(count -> count == 0 && oldestSeconds.get() == 0.0
                        ? Uni.createFrom().voidItem()
                        : measureNowAndThen())
                .invoke(this::tellWhenAgain)
                .map(count -> count >= BATCH);
    }

    private Uni<Integer> together() {
        return drain(OutboxRows::lockFree).onFailure(Refused.class).recoverWithUni(() -> {
            carefulUntil = System.nanoTime() + CAREFUL.toNanos();
            return oneByOne();
        });
    }

    /** After a refusal every batch that holds the refused record would go out again and again, so shards go alone. */
    private boolean careful() {
        return carefulUntil - System.nanoTime() > 0;
    }

    /** A shard that is refused does not hold up the others. */
    private Uni<Integer> oneByOne() {
        return rows.listShards()
                .chain(shards -> Multi.createFrom()
                        .iterable(shards)
                        .onItem()
                        .transformToUni(shard -> drain(tx -> OutboxRows.lock(tx, shard)))
                        .collectFailures()
                        .concatenate()
                        .collect()
                        .asList())
                .map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
    }

    /** Rows committed after another instance has looked wait for nobody's wake: they are looked for soon. */
    private Uni<Integer> drain(Function<SqlConnection, Uni<List<Short>>> lock) {
        return pool.withTransaction(tx -> lock.apply(tx).chain(mine -> {
            taken |= mine.size() < Outbox.SHARDS && !careful();
            return mine.isEmpty()
                    ? Uni.createFrom().item(0)
                    : OutboxRows.take(tx, mine, BATCH).chain(this::send);
        }));
    }

    private Uni<Integer> send(List<OutgoingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().item(0)
                : producer.send(events)
                        .onFailure(failure -> !(failure instanceof RetriableException))
                        .transform(Refused::new)
                        .invoke(() -> published.increment(events.size()))
                        .replaceWith(events.size());
    }

    /** Kafka will not take a record, however often it is sent. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    private void tellWhenAgain(int count) {
        if (count > 0 && failing.compareAndSet(true, false)) {
            LOG.info("outbox is being published again");
        }
    }

    private Uni<Void> measureNowAndThen() {
        return System.nanoTime() - measuredAt < MEASURE_NANOS && oldestSeconds.get() < 1
                ? Uni.createFrom().voidItem()
                : measure();
    }

    private Uni<Void> measure() {
        measuredAt = System.nanoTime();
        return rows.oldestSeconds().invoke(oldestSeconds::set).replaceWithVoid();
    }
}
