package city.careline.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.careline.runtime.event.EventProducer;
import city.careline.runtime.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who loses a race that left nothing behind begins anew; whoever fails otherwise is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final AtomicInteger tries = new AtomicInteger();
    private TestDatabase database;
    private Transactions transactions;

    @BeforeAll
    void startDatabase() {
        database = new TestDatabase();
        database.run("create table seat (id int primary key, taken int not null)");
        var relay = new OutboxRelay(
                database.pool(), new EventProducer("nowhere:1"), database.vertx(), new SimpleMeterRegistry(), 60_000);
        transactions = new Transactions(database.pool(), relay);
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void twoFreeSeats() {
        tries.set(0);
        database.run("delete from seat");
        database.run("insert into seat values (1, 0), (2, 0)");
    }

    private static Uni<Void> take(SqlConnection tx, int seat) {
        return tx.query("update seat set taken = taken + 1 where id = " + seat)
                .execute()
                .replaceWithVoid();
    }

    private Uni<Void> takeBoth(int first, int second) {
        return transactions.run((tx, now) -> {
            tries.incrementAndGet();
            return take(tx, first)
                    .chain(() -> tx.query("select pg_sleep(0.3)").execute())
                    .chain(() -> take(tx, second));
        });
    }

    private Uni<Void> fail(String state, int times) {
        return transactions.run((tx, now) -> take(tx, 1)
                .chain(() -> tries.incrementAndGet() > times
                        ? Uni.createFrom().voidItem()
                        : tx.query("do $$ begin raise exception 'planted' using errcode = '" + state + "'; end $$")
                                .execute()
                                .replaceWithVoid()));
    }

    @Test
    void whoLosesADeadlockBeginsAnewAndNothingIsDoneTwice() {
        Uni.join()
                .all(List.of(takeBoth(1, 2), takeBoth(2, 1)))
                .andFailFast()
                .await()
                .atMost(LIMIT);
        assertThat(tries).hasValue(3);
        assertThat(database.number("select sum(taken) from seat")).isEqualTo(4);
    }

    @Test
    void aSerializationFailureIsTriedAgainButNotForEver() {
        fail("40001", 3).await().atMost(LIMIT);
        assertThat(database.number("select sum(taken) from seat")).isEqualTo(1);
        tries.set(0);
        assertThatThrownBy(() -> fail("40001", 99).await().atMost(LIMIT)).isInstanceOf(PgException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void everyOtherFailureIsTheCallers() {
        assertThatThrownBy(() -> fail("23505", 1).await().atMost(LIMIT)).isInstanceOf(PgException.class);
        assertThat(tries).hasValue(1);
        assertThat(database.number("select sum(taken) from seat")).isZero();
    }

    @Test
    void aStatementPreparedBeforeAMigrationIsPreparedAnew() {
        database.run("create table changing (id int)");
        assertThat(width()).isEqualTo(1);
        database.run("alter table changing add column name text");

        assertThat(width()).isEqualTo(2);
    }

    private int width() {
        return transactions
                .run((tx, now) -> tx.preparedQuery("select * from changing")
                        .execute()
                        .map(rows -> rows.columnsNames().size()))
                .await()
                .atMost(LIMIT);
    }

    @Test
    void callersWhoHangUpLeaveThePoolWhole() {
        for (int i = 0; i < 100; i++) {
            transactions
                    .run((tx, now) -> take(tx, 1))
                    .subscribe()
                    .with(done -> {})
                    .cancel();
        }
        for (int i = 0; i < 20; i++) {
            transactions.run((tx, now) -> take(tx, 2)).await().atMost(LIMIT);
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(database.number("select sum(taken) from seat"))
                        .isEqualTo(120));
    }
}
