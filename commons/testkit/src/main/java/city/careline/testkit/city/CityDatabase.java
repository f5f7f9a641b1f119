package city.careline.testkit.city;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A real PostgreSQL with one schema and one login role per service; role, schema and password are the service's word.
 * It writes through to the disk, as in production: a crash test proves nothing otherwise.
 */
public final class CityDatabase {

    /** Name of the database. */
    public static final String NAME = "careline";

    private static final List<String> SERVICES = List.of("gateway", "dispatch", "provider", "elder", "billing");
    private static final String PORT = "careline.testcity.postgres.port";

    private CityDatabase() {}

    /** The port on the loopback address; starts the database when this JVM has none yet. */
    public static int port() {
        return Integer.parseInt(OncePerJvm.value(PORT, CityDatabase::start));
    }

    /** A plain connection as the service's role, for looking behind a service or moving its clock. */
    public static Connection connect(String service) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME, service, service);
    }

    private static String start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            create(postgres);
            return String.valueOf(postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(EmbeddedPostgres postgres) throws SQLException {
        try (Connection maintenance = postgres.getPostgresDatabase().getConnection()) {
            run(maintenance, "create database " + NAME);
        }
        try (Connection city = postgres.getDatabase("postgres", NAME).getConnection()) {
            run(city, "revoke create on schema public from public");
            for (String service : SERVICES) {
                run(city, "create role " + service + " login password '" + service + "'");
                run(city, "create schema " + service + " authorization " + service);
                run(city, "alter role " + service + " set search_path = " + service);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
