package city.careline.deploy.city;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The city's PostgreSQL 18: one database, a schema and a login role per service, durable writes. */
public final class Database {
    private final CityFolder folder;
    private final int port;
    private final Secrets secrets;
    private final Children children;

    /** Not running yet. */
    public Database(CityFolder folder, int port, Secrets secrets, Children children) {
        this.folder = folder;
        this.port = port;
        this.secrets = secrets;
        this.children = children;
    }

    /** Starts the server on the data it has, or on a new database. */
    public void start() {
        Path data = folder.folder("postgres").resolve("data");
        try {
            EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setOverrideWorkingDirectory(
                            folder.folder("postgres").resolve("programs").toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("timezone", "UTC")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.log("postgres").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.log("postgres").toFile()))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            children.note(
                    "postgres",
                    Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                            .getFirst()
                            .strip()));
            prepare();
        } catch (IOException | IllegalStateException e) {
            throw new CityFailure("PostgreSQL does not start, see " + folder.log("postgres"), e);
        }
    }

    /** Where the services find it. */
    public String url() {
        return "postgresql://127.0.0.1:" + port + "/careline";
    }

    /** A connection as the superuser, for the city's clock and for tests. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), "postgres", "postgres");
    }

    private void prepare() {
        try {
            try (var server = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
                    Statement statement = server.createStatement();
                    ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'careline'")) {
                if (!found.next()) {
                    statement.execute("create database careline");
                }
            }
            try (var careline = connect();
                    Statement statement = careline.createStatement()) {
                for (Service service : Service.values()) {
                    createRole(statement, service.word());
                }
            }
        } catch (SQLException e) {
            throw new CityFailure("the database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void createRole(Statement statement, String word) throws SQLException {
        statement.execute("""
                do $do$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                  end if;
                end $do$""".formatted(word));
        statement.execute("alter role %1$s password '%2$s'".formatted(word, secrets.password(word)));
        statement.execute("create schema if not exists %1$s authorization %1$s".formatted(word));
        statement.execute("alter role %1$s set search_path = %1$s".formatted(word));
    }
}
