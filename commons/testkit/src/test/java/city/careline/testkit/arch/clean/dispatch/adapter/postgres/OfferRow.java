package city.careline.testkit.arch.clean.dispatch.adapter.postgres;

import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

class OfferRow {
    private @Nullable EntityManager persistence;

    private @Nullable SqlConnection connection;

    boolean isOpen() {
        return persistence != null || connection != null;
    }
}
