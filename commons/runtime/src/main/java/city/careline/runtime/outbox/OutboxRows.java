package city.careline.runtime.outbox;

import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The relay's statements: which shards have rows, which are free, and taking rows away in id order. */
final class OutboxRows {
    private static final int LOCK_SPACE = 7_001;
    private static final String SHARDS_WITH_ROWS = "select distinct shard from outbox";
    // The transaction waits for Kafka, which gives up after five seconds; a frozen relay must not hold its shards
    // longer.
    private static final String PATIENCE = "set_config('idle_in_transaction_session_timeout', '10s', true)";
    private static final String LOCK_FREE = "select s::smallint as shard from " + PATIENCE
            + ", generate_series(0, $2) s where pg_try_advisory_xact_lock($1, s)";
    private static final String LOCK_ONE =
            "select $2::int::smallint as shard from " + PATIENCE + " where pg_try_advisory_xact_lock($1, $2::int)";
    private static final String TAKE = """
            with gone as (delete from outbox where id in (select id from outbox where shard = any($1) order by id limit $2)
              returning id, event_id, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            select * from gone order by id""";
    private static final String ANY = "select exists (select from outbox)";
    private static final String OLDEST =
            "select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 from outbox";

    private final Pool pool;

    OutboxRows(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> exist() {
        return pool.preparedQuery(ANY)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Age of the oldest row in seconds, zero when there is none. */
    Uni<Double> oldestSeconds() {
        return pool.preparedQuery(OLDEST)
                .execute()
                .map(rows -> rows.iterator().next().getDouble(0));
    }

    Uni<List<Short>> listShards() {
        return pool.preparedQuery(SHARDS_WITH_ROWS).execute().map(OutboxRows::shards);
    }

    /** Locks, until the transaction ends, every shard that nobody else has locked; tells which. */
    static Uni<List<Short>> lockFree(SqlConnection tx) {
        return tx.preparedQuery(LOCK_FREE)
                .execute(Tuple.of(LOCK_SPACE, Outbox.SHARDS - 1))
                .map(OutboxRows::shards);
    }

    /** Locks one shard; nothing when somebody else has it. */
    static Uni<List<Short>> lock(SqlConnection tx, short shard) {
        return tx.preparedQuery(LOCK_ONE)
                .execute(Tuple.of(LOCK_SPACE, (int) shard))
                .map(OutboxRows::shards);
    }

    /** Takes the oldest rows of these shards away. */
    static Uni<List<OutgoingEvent>> take(SqlConnection tx, List<Short> shards, int limit) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(shards.toArray(Short[]::new), limit))
                .map(rows -> {
                    var events = new ArrayList<OutgoingEvent>(rows.size());
                    rows.forEach(row -> events.add(event(row)));
                    return events;
                });
    }

    private static List<Short> shards(RowSet<Row> rows) {
        var shards = new ArrayList<Short>(rows.size());
        rows.forEach(row -> shards.add(row.getShort(0)));
        return shards;
    }

    private static OutgoingEvent event(Row row) {
        var header = new EventHeader(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("subject"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("origin_id"));
        return new OutgoingEvent(header, row.getString("topic"), row.getString("record_key"), row.getString("payload"));
    }
}
