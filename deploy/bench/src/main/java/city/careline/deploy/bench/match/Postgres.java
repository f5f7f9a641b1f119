package city.careline.deploy.bench.match;

import city.careline.deploy.city.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * PostgreSQL: a GiST index on {@code point} walked outward, with the same eligibility as predicates, by a prepared
 * statement. There is no PostGIS in the city's PostgreSQL; its geometry type is slower than {@code point}, and points are
 * in metres on a plane, so that the order is about that of distances on the globe.
 */
final class Postgres implements ClosedLoop.Asker {
    private static final String QUESTION = """
            select id from worker
            where active and on_shift and live < capacity and items & ? <> 0
            order by at <-> point(?, ?)
            limit 10""";
    private static final int AT_ONCE = 5_000;

    private final Town town;
    private final Connection connection;
    private final PreparedStatement question;

    Postgres(Town town, Database database) throws SQLException {
        this.town = town;
        this.connection = database.connect();
        this.question = connection.prepareStatement(QUESTION);
    }

    static void load(Town town, Database database) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create unlogged table worker (
                      id int primary key, at point not null, items bigint not null, active boolean not null,
                      on_shift boolean not null, live int not null, capacity int not null)""");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into worker values (?, point(?, ?), ?, true, true, 0, 1)")) {
                for (int worker = 0; worker < town.size(); worker++) {
                    insert.setInt(1, worker);
                    insert.setDouble(2, Town.east(town.place(worker)));
                    insert.setDouble(3, Town.north(town.place(worker)));
                    insert.setLong(4, town.mask(worker));
                    insert.addBatch();
                    if (worker % AT_ONCE == AT_ONCE - 1 || worker == town.size() - 1) {
                        insert.executeBatch();
                    }
                }
            }
            connection.commit();
            statement.execute("create index on worker using gist (at)");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze worker");
        }
    }

    @Override
    public void ask(int number) throws SQLException {
        question.setLong(1, 1L << town.item(number));
        question.setDouble(2, Town.east(town.home(number)));
        question.setDouble(3, Town.north(town.home(number)));
        int found = 0;
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                found += rows.getInt(1) >= 0 ? 1 : 0;
            }
        }
        if (found < Ours.WANTED) {
            throw new IllegalStateException("PostgreSQL found only " + found);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
