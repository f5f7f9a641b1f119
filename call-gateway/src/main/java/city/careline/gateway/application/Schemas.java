package city.careline.gateway.application;

import io.smallrye.mutiny.Uni;

/** The database's tables, which may come some time after the service started. */
public interface Schemas {
    /** Completes when the tables are there; never fails. */
    Uni<Void> migrated();
}
