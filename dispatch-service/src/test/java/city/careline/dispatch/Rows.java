package city.careline.dispatch;

import city.careline.testkit.city.CityDatabase;
import java.sql.SQLException;

/** Looks behind the service, and moves what is due. */
public final class Rows {
    private Rows() {}

    /** A number. */
    public static long count(String sql, Object... values) {
        try (var connection = CityDatabase.connect("dispatch");
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows were changed. */
    public static int update(String sql, Object... values) {
        try (var connection = CityDatabase.connect("dispatch");
                var change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
