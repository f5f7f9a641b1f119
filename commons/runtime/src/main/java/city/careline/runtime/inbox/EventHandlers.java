package city.careline.runtime.inbox;

import city.careline.contracts.EventType;
import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handler takes which event type; immutable. */
public final class EventHandlers {
    private final Map<String, Route<?>> routes;

    private EventHandlers(Map<String, Route<?>> routes) {
        this.routes = Map.copyOf(routes);
    }

    /** No handlers yet. */
    public static EventHandlers none() {
        return new EventHandlers(Map.of());
    }

    /** These and one more. */
    public <T> EventHandlers on(EventType<T> type, EventHandler<T> handler) {
        var more = new HashMap<>(routes);
        more.put(type.name(), new Route<>(type, handler));
        return new EventHandlers(more);
    }

    @Nullable
    Effect find(EventHeader header, String payload) {
        Route<?> route = routes.get(header.type());
        return route == null ? null : route.read(header, payload);
    }

    /** An event that has been read and waits for its transaction. */
    interface Effect {
        Uni<Void> in(SqlConnection tx, Instant now);
    }

    private record Route<T>(EventType<T> type, EventHandler<T> handler) {
        Effect read(EventHeader header, String payload) {
            T value = Json.read(payload, type.payload());
            return (tx, now) -> handler.handle(tx, new Received<>(header, value, now));
        }
    }
}
