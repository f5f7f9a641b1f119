package city.careline.deploy.bench.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the statements PostgreSQL carries out, begin and commit included, by letting it write them all to its log for
 * a while. That slows it down, so nothing else is measured meanwhile.
 */
final class StatementLog implements AutoCloseable {
    private static final Pattern STATEMENT = Pattern.compile("LOG:  (execute|statement)");
    private static final long SETTLE_MILLIS = 500;
    private final Connection database;
    private final Path log;

    StatementLog(Connection database, Path log) throws SQLException, InterruptedException {
        this.database = database;
        this.log = log;
        set("alter system set log_statement = 'all'");
        Thread.sleep(SETTLE_MILLIS);
    }

    /** How many have been written so far. */
    long count() throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> STATEMENT.matcher(line).find()).count();
        }
    }

    private void set(String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
            sql.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        set("alter system reset log_statement");
    }
}
