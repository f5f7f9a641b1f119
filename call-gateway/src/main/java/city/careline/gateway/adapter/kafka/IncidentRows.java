package city.careline.gateway.adapter.kafka;

import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.SignalJoined;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents and the calls that belong to them. */
final class IncidentRows {
    private static final String OPENED = """
            insert into incident (work_order_id, household_id, call_ids, opened_at) values ($1, $2, $3, $4)
            on conflict (work_order_id) do nothing
            returning household_id, call_ids""";
    private static final String JOINED = """
            update incident set call_ids = array_append(call_ids, $2) where work_order_id = $1 and $2 <> all(call_ids)
            returning household_id, call_ids""";
    private static final String ENDED = """
            update incident set ended_at = $2 where work_order_id = $1 and ended_at is null
            returning household_id, call_ids""";

    private IncidentRows() {}

    /** Whose screens are concerned. */
    record Touched(List<UUID> callIds, @Nullable UUID householdId) {}

    static Uni<@Nullable Touched> opened(SqlConnection tx, IncidentOpened event) {
        UUID[] calls = event.callId() == null ? new UUID[0] : new UUID[] {event.callId()};
        return tx.preparedQuery(OPENED)
                .execute(Tuple.of(
                        event.workOrderId(),
                        event.householdId(),
                        calls,
                        event.openedAt().atOffset(ZoneOffset.UTC)))
                .map(IncidentRows::touched);
    }

    static Uni<@Nullable Touched> joined(SqlConnection tx, SignalJoined event) {
        return event.callId() == null
                ? Uni.createFrom().nullItem()
                : tx.preparedQuery(JOINED)
                        .execute(Tuple.of(event.workOrderId(), event.callId()))
                        .map(IncidentRows::touched);
    }

    static Uni<@Nullable Touched> ended(SqlConnection tx, UUID workOrderId, Instant at) {
        return tx.preparedQuery(ENDED)
                .execute(Tuple.of(workOrderId, at.atOffset(ZoneOffset.UTC)))
                .map(IncidentRows::touched);
    }

    private static @Nullable Touched touched(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Touched(List.of(row.getArrayOfUUIDs("call_ids")), row.getUUID("household_id"));
        }
        return null;
    }
}
