package city.careline.deploy.bench.lifecycle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What PostgreSQL has counted up to a moment. A transaction gets a number when it first writes or locks a row, so the
 * difference of two numbers is how many transactions wrote; reads are in the commits only.
 *
 * @param commits committed transactions of the city's database, reads included
 * @param writing transactions that wrote, in the whole server
 * @param walBytes bytes of write-ahead log
 * @param nanos when, by {@link System#nanoTime()}
 */
record Counters(long commits, long writing, long walBytes, long nanos) {
    private static final String READ = """
            select (select xact_commit from pg_stat_database where datname = 'careline'),
              pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
              pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint""";

    static Counters read(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return new Counters(row.getLong(1), row.getLong(2), row.getLong(3), System.nanoTime());
        }
    }

    double secondsSince(Counters before) {
        return (nanos - before.nanos) / 1e9;
    }

    double commitsPerSecondSince(Counters before) {
        return (commits - before.commits) / secondsSince(before);
    }

    double writingPerSecondSince(Counters before) {
        return (writing - before.writing) / secondsSince(before);
    }
}
