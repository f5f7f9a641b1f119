package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.CallHistory;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.Identification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the calls that the gateway's own events wrote. */
@ApplicationScoped
public class CallHistoryRows implements CallHistory {
    private static final String SCOPE = "(region_code like $1 || '%' or (region_code is null and $2))";
    private static final String LIST = "select * from call where " + SCOPE + """
             and ($3::timestamptz is null or arrived_at >= $3)
             and ($4::text is null or origin_id = $4)
             and ($5::uuid is null
               or (arrived_at, call_id) < (select c.arrived_at, c.call_id from call c where c.call_id = $5))
             order by arrived_at desc, call_id desc limit $6""";
    private static final String FIND = "select * from call where " + SCOPE + " and call_id = $3";

    private final Pool pool;

    /** Reads without a transaction. */
    public CallHistoryRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Entry>> list(Query query) {
        @Nullable Instant since = query.since();
        return pool.preparedQuery(LIST)
                .execute(Tuple.tuple(Arrays.asList(
                        query.regionPrefix(),
                        query.unknownRegion(),
                        since == null ? null : since.atOffset(ZoneOffset.UTC),
                        query.originId(),
                        query.after(),
                        query.limit())))
                .map(CallHistoryRows::entries);
    }

    @Override
    public Uni<Optional<Entry>> find(UUID callId, String regionPrefix, boolean unknownRegion) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(regionPrefix, unknownRegion, callId))
                .map(rows -> entries(rows).stream().findFirst());
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<Entry>();
        rows.forEach(row -> entries.add(new Entry(
                row.getUUID("call_id"),
                CallKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Identification.valueOf(row.getString("identification")),
                List.of(row.getArrayOfUUIDs("elder_ids")),
                row.getUUID("household_id"),
                row.getUUID("terminal_id"),
                row.getString("region_code"),
                row.getString("seat_id"),
                row.getString("operator_id"),
                row.getOffsetDateTime("arrived_at").toInstant(),
                instant(row.getOffsetDateTime("answered_at")),
                instant(row.getOffsetDateTime("ended_at")),
                row.getString("origin_id"))));
        return entries;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
