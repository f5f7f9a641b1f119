package city.careline.runtime.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the service's pool so that it notices a database that has fallen silent. A connection whose other end is gone
 * without a word answers nothing and refuses nothing; without this a handler would wait on it until the kernel gives up,
 * a quarter of an hour later, and keep its place in the pool. A statement that takes long is ended by the database
 * first ({@code statement_timeout}), so silence means that nobody is there.
 */
@Singleton
public class AttentivePool implements PgPoolCreator {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private final int silenceSeconds;

    /** So many seconds without a word, and the connection is closed and its statements fail; more may be tried anew. */
    public AttentivePool(
            @ConfigProperty(name = "careline.database.silence-seconds", defaultValue = "75") int silenceSeconds) {
        this.silenceSeconds = silenceSeconds;
    }

    @Override
    public Pool create(Input input) {
        List<SqlConnectOptions> databases = new ArrayList<>(input.pgConnectOptionsList());
        databases.forEach(this::listen);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(databases)
                .using(input.vertx())
                .build();
    }

    private void listen(SqlConnectOptions database) {
        database.setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setReadIdleTimeout(silenceSeconds)
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis());
    }
}
