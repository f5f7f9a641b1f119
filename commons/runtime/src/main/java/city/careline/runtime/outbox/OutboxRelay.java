package city.careline.runtime.outbox;

import city.careline.runtime.event.EventHeader;
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
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: per shard one transaction that takes the shard's advisory lock, deletes rows in id order,
 * sends them and waits for Kafka, then commits. A crash or a refusal rolls back, so rows come again: at least once, in
 * order per key, from any instance. Woken after each commit in this process; a timer picks up the rows of a dead
 * instance.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK_SPACE = 7_001;
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NO_TABLE = "42P01";
    private static final String SHARDS = "select distinct shard from outbox";
    // The transaction waits for Kafka, which gives up after five seconds; a frozen relay must not hold its shard
    // longer.
    private static final String LOCK = """
            select pg_try_advisory_xact_lock($1, $2), set_config('idle_in_transaction_session_timeout', '10s', true)""";
    private static final String TAKE = """
            with gone as (delete from outbox where id in (select id from outbox where shard = $1 order by id limit $2)
              returning id, event_id, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            select * from gone order by id""";
    private static final String OLDEST =
            "select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 from outbox";

    private final Pool pool;
    private final EventProducer producer;
    private final Vertx vertx;
    private final Counter published;
    private final long timerMillis;
    private final AtomicReference<Double> oldestSeconds = new AtomicReference<>(0.0);
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile boolean stopped;

    /** Registers its metrics; runs from start-up on. */
    public OutboxRelay(
            Pool pool,
            EventProducer producer,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.outbox.timer-millis", defaultValue = "300") long timerMillis) {
        this.pool = pool;
        this.producer = producer;
        this.vertx = vertx;
        this.timerMillis = timerMillis;
        this.published = meters.counter("careline_outbox_published");
        meters.gauge("careline_outbox_oldest_seconds", oldestSeconds, AtomicReference::get);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(timerMillis, id -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Age of the oldest row not yet published, in seconds, as last looked at. */
    public double oldestSeconds() {
        return oldestSeconds.get();
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
        }
    }

    /** One pass over all shards that have rows; true when a shard had more than one batch. */
    private Uni<Boolean> pass() {
        return pool.query(SHARDS)
                .execute()
                .chain(rows -> Multi.createFrom()
                        .iterable(shards(rows))
                        .onItem()
                        .transformToUni(this::drain)
                        .collectFailures() // a shard that is refused does not hold up the others
                        .concatenate()
                        .collect()
                        .asList())
                .call(counts -> counts.isEmpty() && oldestSeconds.get() == 0.0
                        ? Uni.createFrom().voidItem()
                        : measure())
                .invoke(this::tellWhenAgain)
                .map(counts -> counts.stream().anyMatch(count -> count == BATCH));
    }

    private static List<Short> shards(RowSet<Row> rows) {
        var shards = new ArrayList<Short>();
        rows.forEach(row -> shards.add(row.getShort(0)));
        return shards;
    }

    private Uni<Integer> drain(short shard) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                .execute(Tuple.of(LOCK_SPACE, (int) shard))
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? sendBatch(tx, shard)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> sendBatch(SqlConnection tx, short shard) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(shard, BATCH)).chain(rows -> {
            var events = new ArrayList<OutgoingEvent>();
            rows.forEach(row -> events.add(event(row)));
            return events.isEmpty()
                    ? Uni.createFrom().item(0)
                    : producer.send(events)
                            .invoke(() -> published.increment(events.size()))
                            .replaceWith(events.size());
        });
    }

    private void tellWhenAgain(List<Integer> counts) {
        if (counts.stream().anyMatch(count -> count > 0) && failing.compareAndSet(true, false)) {
            LOG.info("outbox is being published again");
        }
    }

    private Uni<Void> measure() {
        return pool.query(OLDEST)
                .execute()
                .invoke(rows -> oldestSeconds.set(rows.iterator().next().getDouble(0)))
                .replaceWithVoid();
    }

    private static OutgoingEvent event(Row row) {
        var header = new EventHeader(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("subject"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("origin_id"));
        return new OutgoingEvent(header, row.getString("topic"), row.getString("record_key"), row.getString("payload"));
    }
}
