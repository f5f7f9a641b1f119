package city.careline.deploy.bench.lifecycle;

import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.outbox.Outbox;
import city.careline.runtime.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The least that can be committed: one small row per transaction, through the services' driver and a pool as large as
 * theirs, in a JVM of its own. As {@link Kind#OUTBOX} it announces an event beside the row and the services' own relay
 * publishes it meanwhile; {@link Kind#TRANSACTION} is the same without the event.
 */
public final class MinimalCommits {
    private static final String INSERT = "insert into minimal (id, note) values ($1, $2)";
    private static final int TURNS = 3;
    private static final double PAUSE_SECONDS = 0.3;
    private static final String PAYLOAD =
            "{\"assignmentId\":\"0193\",\"workOrderId\":\"0193\",\"offerId\":\"0193\",\"note\":\"" + "x".repeat(200)
                    + "\"}";

    private final Pool pool;
    private final OutboxRelay relay;
    private final LongAdder committed = new LongAdder();
    private volatile Kind kind = Kind.PLAIN;

    /** What a transaction holds. */
    enum Kind {
        /** One insert that commits by itself. */
        PLAIN,
        /** Begin, one insert, commit. */
        TRANSACTION,
        /** Begin, one insert, one event into the outbox, commit; the relay publishes. */
        OUTBOX
    }

    private MinimalCommits(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /** Arguments: database URI, Kafka, how many at once, pool size, seconds; prints commits per second of each kind. */
    public static void main(String[] args) {
        var vertx = Vertx.vertx();
        PgConnectOptions database = PgConnectOptions.fromUri(args[0]).setCachePreparedStatements(true);
        database.addProperty("search_path", "bench");
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(Integer.parseInt(args[3])))
                .connectingTo(database)
                .using(vertx)
                .build();
        var relay = new OutboxRelay(pool, new EventProducer(args[1]), vertx, new SimpleMeterRegistry(), 300);
        var rates = new MinimalCommits(pool, relay).rates(Integer.parseInt(args[2]), Double.parseDouble(args[4]));
        System.out.println(rates.values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        System.exit(0);
    }

    /** The kinds take turns, so that what else happens on the machine hits all of them; the first turn warms up. */
    private Map<Kind, Double> rates(int atOnce, double seconds) {
        for (int i = 0; i < atOnce; i++) {
            again();
        }
        var sums = new EnumMap<Kind, Double>(Kind.class);
        for (int turn = 0; turn <= TURNS; turn++) {
            for (Kind next : Kind.values()) {
                kind = next;
                pause(PAUSE_SECONDS);
                double rate = rate(seconds);
                if (turn > 0) {
                    sums.merge(next, rate / TURNS, Double::sum);
                }
            }
        }
        return sums;
    }

    private double rate(double seconds) {
        long before = committed.sum();
        long start = System.nanoTime();
        pause(seconds);
        return (committed.sum() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private void again() {
        one().subscribe()
                .with(
                        done -> {
                            committed.increment();
                            again();
                        },
                        failure -> {
                            System.err.println(failure);
                            System.exit(1);
                        });
    }

    private Uni<?> one() {
        Tuple row = Tuple.of(Ids.next(), "minimal");
        return switch (kind) {
            case PLAIN -> pool.preparedQuery(INSERT).execute(row);
            case TRANSACTION ->
                pool.withTransaction(tx -> tx.preparedQuery(INSERT).execute(row));
            case OUTBOX -> pool.withTransaction(tx -> announced(tx, row)).invoke(relay::wake);
        };
    }

    private static Uni<Void> announced(SqlConnection tx, Tuple row) {
        Instant now = Instant.now();
        String subject = Ids.next().toString();
        var header =
                new EventHeader(Ids.next(), "careline.bench.committed.v1", "bench", subject, now, Ids.nextOrigin());
        var event = new OutgoingEvent(header, "careline.bench", subject, PAYLOAD);
        return Uni.combine()
                .all()
                .unis(tx.preparedQuery(INSERT).execute(row), Outbox.add(tx, event))
                .discardItems();
    }

    private static void pause(double seconds) {
        try {
            Thread.sleep(Duration.ofMillis((long) (seconds * 1_000)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
