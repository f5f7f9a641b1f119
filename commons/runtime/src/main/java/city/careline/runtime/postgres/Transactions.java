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
 * after the commit. Who lost a deadlock or a serialization race, or came with a statement prepared before a migration
 * changed its table, has written nothing and begins anew up to three times; every other failure is the caller's.
 */
@ApplicationScoped
public class Transactions {
    private static final String NOW = "select careline_now()";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String PREPARED_BEFORE_MIGRATION = "0A000";
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
                .deferred(() -> once(work))
                .onFailure(Transactions::mayBeginAnew)
                .retry()
                .atMost(RETRIES)
                .invoke(relay::wake);
    }

    /** Runs to its end whoever stops listening: a caller who hangs up must not take a connection out of the pool. */
    private <T> Uni<T> once(Work<T> work) {
        return Uni.createFrom()
                .emitter(caller -> pool.getConnection()
                        .chain(tx -> within(tx, work).eventually(tx::close))
                        .subscribe()
                        .with(caller::complete, caller::fail));
    }

    /** The clock is asked for in the same breath as the transaction is begun: that saves a round trip each time. */
    private static <T> Uni<T> within(SqlConnection tx, Work<T> work) {
        return Uni.combine()
                .all()
                .unis(tx.begin(), now(tx))
                .asTuple()
                .chain(begun -> Uni.createFrom()
                        .deferred(() -> work.in(tx, begun.getItem2()))
                        .onFailure()
                        .call(() -> begun.getItem1().rollback().onFailure().recoverWithNull())
                        .call(() -> begun.getItem1().commit()));
    }

    private static boolean mayBeginAnew(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && switch (refused.getSqlState()) {
                    case SERIALIZATION_FAILURE, DEADLOCK, PREPARED_BEFORE_MIGRATION -> true;
                    default -> false;
                };
    }

    /** The city's clock as this transaction sees it; microseconds, as PostgreSQL keeps them. */
    public static Uni<Instant> now(SqlConnection tx) {
        return tx.preparedQuery(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }
}
