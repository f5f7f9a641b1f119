package city.careline.gateway.adapter.kafka;

import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.contracts.gateway.Identification;
import city.careline.runtime.inbox.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows a call's events leave, in whatever order they come: a later state is never overwritten by an earlier. */
final class CallRows {
    private static final String ARRIVED = """
            insert into call (call_id, kind, state, identification, terminal_id, household_id, elder_ids, region_code,
              arrived_at, origin_id)
            values ($1, $2, 'RINGING', $3, $4, $5, $6, $7, $8, $9)
            on conflict (call_id) do update set identification = excluded.identification,
              terminal_id = excluded.terminal_id, household_id = excluded.household_id,
              elder_ids = excluded.elder_ids, region_code = excluded.region_code, arrived_at = excluded.arrived_at""";
    private static final String ANSWERED = """
            insert into call (call_id, kind, state, identification, seat_id, operator_id, answered_at, arrived_at,
              origin_id)
            values ($1, $2, 'ANSWERED', 'UNKNOWN_LINE', $3, $4, $5, $6, $7)
            on conflict (call_id) do update set seat_id = excluded.seat_id, operator_id = excluded.operator_id,
              answered_at = excluded.answered_at,
              state = case when call.state = 'RINGING' then 'ANSWERED' else call.state end""";
    private static final String OVER = """
            insert into call (call_id, kind, state, identification, seat_id, ended_at, arrived_at, origin_id)
            values ($1, $2, $3, 'UNKNOWN_LINE', $4, $5, $6, $7)
            on conflict (call_id) do update set state = excluded.state, ended_at = excluded.ended_at,
              seat_id = coalesce(call.seat_id, excluded.seat_id)""";
    private static final String WRAP_UP = """
            update seat_session set state = 'WRAP_UP', since = $2,
              ready_again_at = $2 + (select wrap_up from seat_policy)
            where seat = $1 and signed_off_at is null and state = 'READY'
              and signed_on_at <= $2 and $2 + (select wrap_up from seat_policy) > careline_now()""";

    private CallRows() {}

    static Uni<Void> arrived(SqlConnection tx, Received<CallArrived> event) {
        CallArrived call = event.payload();
        return run(
                tx,
                ARRIVED,
                call.callId(),
                call.kind().name(),
                identification(call).name(),
                call.terminalId(),
                call.householdId(),
                call.elderIds().toArray(UUID[]::new),
                call.regionCode(),
                at(call.arrivedAt()),
                event.header().originId());
    }

    static Uni<Void> answered(SqlConnection tx, Received<CallAnswered> event) {
        CallAnswered call = event.payload();
        return run(
                tx,
                ANSWERED,
                call.callId(),
                call.kind().name(),
                call.seatId(),
                call.operatorId(),
                at(call.answeredAt()),
                at(call.answeredAt().minusMillis(call.answerMillis())),
                event.header().originId());
    }

    static Uni<Void> abandoned(SqlConnection tx, Received<CallAbandoned> event) {
        CallAbandoned call = event.payload();
        return run(
                tx,
                OVER,
                call.callId(),
                call.kind().name(),
                "ABANDONED",
                null,
                at(call.abandonedAt()),
                at(call.abandonedAt().minusMillis(call.waitedMillis())),
                event.header().originId());
    }

    static Uni<Void> ended(SqlConnection tx, Received<CallEnded> event) {
        CallEnded call = event.payload();
        OffsetDateTime endedAt = at(call.endedAt());
        return run(
                        tx,
                        OVER,
                        call.callId(),
                        call.kind().name(),
                        "ENDED",
                        call.seatId(),
                        endedAt,
                        at(call.endedAt().minusMillis(call.talkMillis())),
                        event.header().originId())
                .chain(() -> run(tx, WRAP_UP, call.seatId(), endedAt));
    }

    /** The event does not name it, but it follows. */
    private static Identification identification(CallArrived call) {
        if (call.elderIds().size() == 1) {
            return Identification.ELDER;
        }
        if (!call.elderIds().isEmpty() || call.householdId() != null) {
            return Identification.HOUSEHOLD;
        }
        return call.lineHash() == null ? Identification.WITHHELD : Identification.UNKNOWN_LINE;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Uni<Void> run(SqlConnection tx, String sql, @Nullable Object... values) {
        return tx.preparedQuery(sql).execute(Tuple.tuple(Arrays.asList(values))).replaceWithVoid();
    }
}
