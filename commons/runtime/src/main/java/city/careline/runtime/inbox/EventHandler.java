package city.careline.runtime.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The effect of one event, inside the transaction that also records that it has been done. */
@FunctionalInterface
public interface EventHandler<T> {
    /** Runs once per event; a {@link city.careline.runtime.event.PoisonEvent} sends the event to quarantine. */
    Uni<Void> handle(SqlConnection tx, Received<T> event);
}
