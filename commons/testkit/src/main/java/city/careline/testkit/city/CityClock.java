package city.careline.testkit.city;

import java.sql.SQLException;
import java.time.Duration;

/** Moves {@code careline_now()} of a service's schema, so that tests move time instead of sleeping. */
public final class CityClock {

    private CityClock() {}

    /** Sets the distance of the service's clock from the real one; zero puts it back. */
    public static void shift(String service, Duration distance) {
        try (var connection = CityDatabase.connect(service);
                var update = connection.prepareStatement("update careline_clock set shift = ? * interval '1 ms'")) {
            update.setLong(1, distance.toMillis());
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("the schema of " + service + " has no clock row");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
