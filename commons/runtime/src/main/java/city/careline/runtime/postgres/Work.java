package city.careline.runtime.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** What is done inside one transaction, at one instant of the city's clock. */
@FunctionalInterface
public interface Work<T> {
    /** Runs on the transaction's connection; a failure rolls everything back. */
    Uni<T> in(SqlConnection tx, Instant now);
}
