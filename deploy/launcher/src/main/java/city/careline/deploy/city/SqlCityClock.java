package city.careline.deploy.city;

import city.careline.deploy.demo.CityClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Moves the clock of every service's schema; only an embedded city has such a thing. */
public final class SqlCityClock implements CityClock {
    private final Database database;

    /** The clock of this database. */
    public SqlCityClock(Database database) {
        this.database = database;
    }

    @Override
    public Instant now() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select dispatch.careline_now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new CityFailure("the city's clock cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void moveTo(Instant instant) {
        shift(Duration.between(Instant.now(), instant));
    }

    @Override
    public void reset() {
        shift(Duration.ZERO);
    }

    private void shift(Duration shift) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (String schema : schemas(connection)) {
                try (PreparedStatement update = connection.prepareStatement(
                        "update %s.careline_clock set shift = make_interval(secs => ?)".formatted(schema))) {
                    update.setDouble(1, shift.toMillis() / 1000.0);
                    update.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new CityFailure("the city's clock cannot be moved: " + e.getMessage(), e);
        }
    }

    /** A city may run with some services only; the others have no clock. */
    private static List<String> schemas(Connection connection) throws SQLException {
        var schemas = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select schemaname from pg_tables where tablename = 'careline_clock'")) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        return schemas;
    }
}
