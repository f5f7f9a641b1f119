package city.careline.runtime.outbox;

import city.careline.runtime.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes events beside the business rows, in their transaction. Lock the aggregate's row first: then the ids of one
 * aggregate's events are in commit order, which is the order they are published in.
 */
public final class Outbox {
    /** Number of shards; events of one key are in one shard. */
    static final int SHARDS = 16;

    private static final String INSERT = """
            insert into outbox (event_id, shard, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";

    private Outbox() {}

    /** Adds the events in order. */
    public static Uni<Void> add(SqlConnection tx, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT)
                .executeBatch(events.stream().map(Outbox::row).toList())
                .replaceWithVoid();
    }

    /** Adds one event. */
    public static Uni<Void> add(SqlConnection tx, OutgoingEvent event) {
        return add(tx, List.of(event));
    }

    static short shardOf(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private static Tuple row(OutgoingEvent event) {
        var header = event.header();
        return Tuple.tuple(List.of(
                header.id(),
                shardOf(event.key()),
                event.topic(),
                event.key(),
                header.type(),
                header.source(),
                header.subject(),
                header.time().atOffset(ZoneOffset.UTC),
                header.originId(),
                event.payload()));
    }
}
