package city.careline.dispatch.adapter.kafka;

import city.careline.dispatch.application.UnitOfWork;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/**
 * The transaction that also records an event as done.
 *
 * @param connection the connection it runs on
 * @param now the city's clock in it
 */
record ReceivedWork(SqlConnection connection, Instant now) implements UnitOfWork {
    @Override
    public <C> C resource(Class<C> type) {
        return type.cast(connection);
    }
}
