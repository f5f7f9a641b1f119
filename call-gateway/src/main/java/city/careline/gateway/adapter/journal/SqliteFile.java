package city.careline.gateway.adapter.journal;

import city.careline.gateway.application.JournalUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file that belongs to this process alone: write-ahead log, every commit forced to the disk, one
 * transaction at a time. After a failure the file is opened again with the next transaction, so a full or read-only
 * disk heals without a restart.
 */
final class SqliteFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SqliteFile.class);
    private static final String[] SCHEMA = {
        "create table if not exists tail (only_row integer primary key check (only_row = 1), identity text not null,"
                + " read_to integer not null)",
        "create table if not exists calls (linked_id text primary key, is_open integer not null,"
                + " arrived_at integer not null, body text not null)",
        "create index if not exists calls_arrived on calls (is_open, arrived_at)",
        "create table if not exists alarms (alarm_id text primary key, taken_at integer not null, body text not null)",
        "create table if not exists outgoing (place integer primary key autoincrement, event_id text not null unique,"
                + " body text not null)",
        "create table if not exists probe (only_row integer primary key check (only_row = 1), tick integer not null)",
    };

    private final Path path;
    private @Nullable Connection open;

    SqliteFile(Path path) {
        this.path = path;
    }

    /** Work on the open file. */
    @FunctionalInterface
    interface Work<T> {
        /** Runs inside one transaction. */
        T in(Connection connection) throws SQLException;
    }

    /**
     * Runs the work and commits; when this returns, it is on the disk.
     *
     * @throws JournalUnavailable when anything failed; nothing of the work remains
     */
    synchronized <T> T transaction(Work<T> work) {
        try {
            Connection connection = connected();
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | IOException e) {
            close();
            throw new JournalUnavailable(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        Connection connection = open;
        open = null;
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                LOG.debugf("nothing to roll back: %s", e.getMessage());
            }
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warnf("journal not closed: %s", e.getMessage());
            }
        }
    }

    private Connection connected() throws SQLException, IOException {
        Connection connection = open;
        if (connection == null) {
            connection = connect();
            open = connection;
        }
        return connection;
    }

    private Connection connect() throws SQLException, IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        config.setBusyTimeout(2_000);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (var statement = connection.createStatement()) {
            for (String ddl : SCHEMA) {
                statement.executeUpdate(ddl);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
