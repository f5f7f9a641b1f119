package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.SeatSessions;
import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import city.careline.gateway.domain.SeatState;
import city.careline.runtime.postgres.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seat sessions in PostgreSQL. Decisions about seats are rare, so one lock makes them follow one another. */
@ApplicationScoped
public class SeatSessionRows implements SeatSessions {
    private static final String LOCK = "select pg_advisory_xact_lock(7002, 1)";
    private static final String OPEN = """
            select id, seat, operator_id, state, since, signed_on_at, ready_again_at
            from seat_session where signed_off_at is null order by seat""";
    private static final String PUT = """
            insert into seat_session (id, seat, operator_id, state, since, signed_on_at, ready_again_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set state = excluded.state, since = excluded.since,
              ready_again_at = excluded.ready_again_at""";
    private static final String LEAVE = "update seat_session set signed_off_at = $2 where id = $1";
    private static final String READY_AGAIN = """
            update seat_session set state = 'READY', since = ready_again_at, ready_again_at = null
            where signed_off_at is null and state = 'WRAP_UP' and ready_again_at <= careline_now()""";
    private static final String WRAP_UP = "select extract(epoch from wrap_up)::bigint from seat_policy";
    private static final String SET_WRAP_UP = "update seat_policy set wrap_up = $1 * interval '1 second'";

    private final Transactions transactions;

    /** Uses the city's clock of each transaction. */
    public SeatSessionRows(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<SeatDecision> decide(Decider decider) {
        return transactions.run((tx, now) -> tx.query(LOCK)
                .execute()
                .chain(() -> wrapUp(tx))
                .chain(wrapUp -> open(tx).map(open -> decider.decide(open, now, wrapUp)))
                .call(decision -> write(tx, decision, now)));
    }

    @Override
    public Uni<List<SeatSession>> refresh() {
        return transactions.run((tx, now) -> tx.query(READY_AGAIN).execute().chain(() -> open(tx)));
    }

    @Override
    public Uni<Duration> wrapUp() {
        return transactions.run((tx, now) -> wrapUp(tx));
    }

    @Override
    public Uni<Void> setWrapUp(Duration wrapUp) {
        return transactions.run((tx, now) -> tx.preparedQuery(SET_WRAP_UP)
                .execute(Tuple.of((double) wrapUp.toSeconds()))
                .replaceWithVoid());
    }

    private static Uni<Void> write(SqlConnection tx, SeatDecision decision, Instant now) {
        return switch (decision) {
            case SeatDecision.Taken taken -> put(tx, taken.session());
            case SeatDecision.Left left -> leave(tx, left.session(), now);
            case SeatDecision.Occupied refused -> Uni.createFrom().voidItem();
            case SeatDecision.ElsewhereSignedOn refused -> Uni.createFrom().voidItem();
            case SeatDecision.NobodyThere refused -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> put(SqlConnection tx, SeatSession session) {
        @Nullable Instant readyAgain = session.readyAgainAt();
        return tx.preparedQuery(PUT)
                .execute(Tuple.tuple(java.util.Arrays.asList(
                        session.id(),
                        session.seat().value(),
                        session.operatorId(),
                        session.state().name(),
                        utc(session.since()),
                        utc(session.signedOnAt()),
                        readyAgain == null ? null : utc(readyAgain))))
                .replaceWithVoid();
    }

    private static Uni<Void> leave(SqlConnection tx, @Nullable SeatSession session, Instant now) {
        return session == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(LEAVE)
                        .execute(Tuple.of(session.id(), utc(now)))
                        .replaceWithVoid();
    }

    private static Uni<Duration> wrapUp(SqlConnection tx) {
        return tx.query(WRAP_UP)
                .execute()
                .map(rows -> Duration.ofSeconds(rows.iterator().next().getLong(0)));
    }

    private static Uni<List<SeatSession>> open(SqlConnection tx) {
        return tx.query(OPEN).execute().map(SeatSessionRows::sessions);
    }

    private static List<SeatSession> sessions(RowSet<Row> rows) {
        var sessions = new ArrayList<SeatSession>();
        for (Row row : rows) {
            @Nullable OffsetDateTime readyAgain = row.getOffsetDateTime("ready_again_at");
            UUID id = row.getUUID("id");
            sessions.add(new SeatSession(
                    id,
                    new SeatId(row.getString("seat")),
                    row.getString("operator_id"),
                    SeatState.valueOf(row.getString("state")),
                    row.getOffsetDateTime("since").toInstant(),
                    row.getOffsetDateTime("signed_on_at").toInstant(),
                    readyAgain == null ? null : readyAgain.toInstant()));
        }
        return sessions;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
