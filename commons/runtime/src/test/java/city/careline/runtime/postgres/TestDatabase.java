package city.careline.runtime.postgres;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL with the runtime's own tables, one per test class. */
public final class TestDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    /** Starts it. */
    public TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(migration());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the runtime's tables cannot be made", e);
        }
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(PgConnectOptions.fromUri(
                                "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres")
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
    }

    /** A pool on it. */
    public Pool pool() {
        return pool;
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** The event loop of the pool. */
    public Vertx vertx() {
        return vertx;
    }

    /** Runs a statement and tells the first column of the first row as a number. */
    public long number(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** Runs a statement. */
    public void run(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private static String migration() throws IOException {
        try (InputStream file = TestDatabase.class.getResourceAsStream("/db/runtime/V0001__runtime.sql")) {
            if (file == null) {
                throw new IllegalStateException("the runtime's migration is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        pool.close().await().atMost(Duration.ofSeconds(5));
        vertx.close().await().atMost(Duration.ofSeconds(5));
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
