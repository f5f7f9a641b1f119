package city.careline.runtime.outbox;

import city.careline.runtime.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

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
    /** Several at once are one statement; the ids follow the order of the arrays. */
    private static final String INSERT_ALL = """
            insert into outbox (event_id, shard, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            select * from unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::timestamptz[], $9::text[], $10::text[])""";

    private Outbox() {}

    /** Adds the events in order. */
    public static Uni<Void> add(SqlConnection tx, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return events.size() == 1
                ? tx.preparedQuery(INSERT).execute(row(events.getFirst())).replaceWithVoid()
                : tx.preparedQuery(INSERT_ALL).execute(columns(events)).replaceWithVoid();
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

    private static Tuple columns(List<OutgoingEvent> events) {
        return Tuple.tuple(List.of(
                column(events, event -> event.header().id(), UUID[]::new),
                column(events, event -> shardOf(event.key()), Short[]::new),
                column(events, OutgoingEvent::topic, String[]::new),
                column(events, OutgoingEvent::key, String[]::new),
                column(events, event -> event.header().type(), String[]::new),
                column(events, event -> event.header().source(), String[]::new),
                column(events, event -> event.header().subject(), String[]::new),
                column(events, event -> event.header().time().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
                column(events, event -> event.header().originId(), String[]::new),
                column(events, OutgoingEvent::payload, String[]::new)));
    }

    private static <T> T[] column(
            List<OutgoingEvent> events, Function<OutgoingEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}
