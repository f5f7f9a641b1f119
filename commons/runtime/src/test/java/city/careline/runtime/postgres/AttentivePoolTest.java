package city.careline.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.runtime.event.EventProducer;
import city.careline.runtime.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A database that falls silent without closing anything, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentivePoolTest {
    private static final int SILENCE_SECONDS = 1;
    private TestDatabase database;
    private Vertx vertx;
    private NetServer proxy;
    private Pool pool;
    private final AtomicBoolean silent = new AtomicBoolean();

    @BeforeAll
    void start() throws Exception {
        database = new TestDatabase();
        vertx = database.vertx().getDelegate();
        NetClient client = vertx.createNetClient();
        proxy = vertx.createNetServer()
                .connectHandler(here -> {
                    here.pause();
                    client.connect(database.port(), "127.0.0.1").onSuccess(there -> join(here, there));
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        pool = new Pool(new AttentivePool(SILENCE_SECONDS).create(input()));
    }

    @AfterAll
    void stop() {
        pool.closeAndAwait();
        proxy.close();
        database.close();
    }

    /** Both ways, until it falls silent: then bytes vanish and nobody hangs up. */
    private void join(NetSocket here, NetSocket there) {
        here.handler(bytes -> {
            if (!silent.get()) {
                there.write(bytes);
            }
        });
        there.handler(bytes -> {
            if (!silent.get()) {
                here.write(bytes);
            }
        });
        here.closeHandler(closed -> there.close());
        here.resume();
    }

    @Test
    void aHandlerOnASilentConnectionFailsAndSucceedsWhenTriedAgain() {
        var relay = new OutboxRelay(
                pool, new EventProducer("nowhere:1"), database.vertx(), new SimpleMeterRegistry(), 60_000);
        var transactions = new Transactions(pool, relay);
        var tries = new AtomicInteger();

        Uni<Integer> handler = transactions.run((tx, now) -> {
            silent.set(tries.incrementAndGet() == 1);
            return tx.query("select 42")
                    .execute()
                    .map(rows -> rows.iterator().next().getInteger(0));
        });
        Integer answer = handler.onFailure()
                .invoke(() -> silent.set(false))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100))
                .atMost(5)
                .await()
                .atMost(Duration.ofSeconds(15));

        assertThat(answer).isEqualTo(42);
        assertThat(tries.get()).isGreaterThanOrEqualTo(2);
    }

    private PgPoolCreator.Input input() {
        var options = PgConnectOptions.fromUri(
                "postgresql://postgres:postgres@127.0.0.1:" + proxy.actualPort() + "/postgres");
        return new PgPoolCreator.Input() {
            @Override
            public Vertx vertx() {
                return vertx;
            }

            @Override
            public PoolOptions poolOptions() {
                return new PoolOptions().setMaxSize(1);
            }

            @Override
            public List<PgConnectOptions> pgConnectOptionsList() {
                return List.of(options);
            }
        };
    }
}
