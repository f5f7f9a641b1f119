package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/**
 * A transaction.
 *
 * @param connection the connection it runs on
 * @param now the city's clock in it
 * @param stirred whose pools it concerns
 */
record SqlWork(SqlConnection connection, Instant now, Stirred stirred) implements UnitOfWork {
    @Override
    public <C> C resource(Class<C> type) {
        return type.cast(connection);
    }
}
