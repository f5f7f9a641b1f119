package city.careline.runtime.postgres;

import city.careline.runtime.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Runs work in one database transaction with {@code careline_now()} of that transaction, and wakes the outbox relay
 * after the commit. Who lost a deadlock or a serialization race, of which nothing was written, begins anew up to three
 * times; every other failure is the caller's.
 */
@ApplicationScoped
public class Transactions {
    private static final String NOW = "select careline_now()";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final long RETRIES = 3;
    private final Pool pool;
    private final OutboxRelay relay;

    /** Uses the service's own pool. */
    public Transactions(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /** The result of the work, after its transaction has committed; the work may be asked for more than once. */
    public <T> Uni<T> run(Work<T> work) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(tx -> now(tx).chain(now -> work.in(tx, now))))
                .onFailure(Transactions::isLostRace)
                .retry()
                .atMost(RETRIES)
                .invoke(relay::wake);
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof PgException refused
                && (SERIALIZATION_FAILURE.equals(refused.getSqlState()) || DEADLOCK.equals(refused.getSqlState()));
    }

    /** The city's clock as this transaction sees it; microseconds, as PostgreSQL keeps them. */
    public static Uni<Instant> now(SqlConnection tx) {
        return tx.query(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }
}
