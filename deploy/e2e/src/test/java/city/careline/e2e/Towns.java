package city.careline.e2e;

import static org.awaitility.Awaitility.await;

import city.careline.deploy.load.PaperTown;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for the services to learn of a town. */
final class Towns {
    private Towns() {}

    /** Returns when dispatch knows every home of the town. */
    static void awaitKnown(Hotline hotline, PaperTown town) throws SQLException {
        try (var database = hotline.city().database().connect();
                var query = database.prepareStatement("select count(*) from dispatch.elder where region_code = ?")) {
            query.setString(1, town.region());
            await("dispatch knows the homes").atMost(Duration.ofSeconds(60)).until(() -> {
                try (var row = query.executeQuery()) {
                    return row.next() && row.getLong(1) == town.homes().size();
                }
            });
        }
    }
}
