package city.careline.runtime.postgres;

import city.careline.runtime.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Runs work in one database transaction with {@code careline_now()} of that transaction, and wakes the outbox relay
 * after the commit. Nothing is retried here.
 */
@ApplicationScoped
public class Transactions {
    private static final String NOW = "select careline_now()";
    private final Pool pool;
    private final OutboxRelay relay;

    /** Uses the service's own pool. */
    public Transactions(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /** The result of the work, after its transaction has committed. */
    public <T> Uni<T> run(Work<T> work) {
        return pool.withTransaction(tx -> now(tx).chain(now -> work.in(tx, now)))
                .invoke(relay::wake);
    }

    /** The city's clock as this transaction sees it; microseconds, as PostgreSQL keeps them. */
    public static Uni<Instant> now(SqlConnection tx) {
        return tx.query(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }
}
