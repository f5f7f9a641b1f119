package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Holds;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RegionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tables {@code hold} and {@code cancelled_order}. */
record HoldRows(SqlClient sql) implements Holds {
    private static final String LOCK = "select * from hold where work_order_id = $1 for update";
    private static final String ADD = """
            insert into hold (id, work_order_id, elder_id, region_code, item_code, minutes, call_id, origin_id,
              scheduled_at, entitlement_id, month, estimate_fen, held_fen, state, placed_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)""";
    private static final String END =
            "update hold set state = $2, ended_at = $3, visit_id = $4 where id = $1 and state = 'OPEN'";
    private static final String DUE = """
            select work_order_id from hold where state = 'OPEN' and expires_at <= $1 order by expires_at limit $2""";
    private static final String CANCEL =
            "insert into cancelled_order (work_order_id) values ($1) on conflict do nothing";
    private static final String CANCELLED = "select 1 from cancelled_order where work_order_id = $1";

    @Override
    public Uni<Optional<Hold>> lock(UUID workOrderId) {
        return Rows.find(sql, LOCK, Rows.of(workOrderId), HoldRows::hold);
    }

    @Override
    public Uni<Void> add(Hold hold) {
        Order order = hold.order();
        return Rows.change(
                sql,
                ADD,
                Rows.of(
                        hold.id(),
                        order.workOrderId(),
                        order.elderId(),
                        hold.region().value(),
                        order.itemCode(),
                        order.minutes(),
                        order.callId(),
                        order.originId(),
                        Rows.utc(order.scheduledAt()),
                        hold.entitlementId(),
                        hold.month().toString(),
                        hold.estimateFen(),
                        hold.heldFen(),
                        hold.state().name(),
                        Rows.utc(hold.placedAt()),
                        Rows.utc(hold.expiresAt())));
    }

    @Override
    public Uni<Void> update(Hold hold) {
        return sql.preparedQuery(END)
                .execute(Rows.of(hold.id(), hold.state().name(), Rows.utc(hold.endedAt()), hold.visitId()))
                .invoke(rows -> {
                    if (rows.rowCount() != 1) {
                        throw new IllegalStateException("the hold had ended");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> listDue(Instant now, int limit) {
        return Rows.list(sql, DUE, Rows.of(Rows.utc(now), limit), row -> row.getUUID(0));
    }

    @Override
    public Uni<Void> rememberCancelled(UUID workOrderId) {
        return Rows.change(sql, CANCEL, Rows.of(workOrderId));
    }

    @Override
    public Uni<Boolean> isCancelled(UUID workOrderId) {
        return Rows.find(sql, CANCELLED, Rows.of(workOrderId), row -> true).map(Optional::isPresent);
    }

    static Hold hold(Row row) {
        var order = new Order(
                row.getUUID("work_order_id"),
                row.getUUID("elder_id"),
                row.getString("item_code"),
                row.getInteger("minutes"),
                row.getUUID("call_id"),
                Rows.instant(row, "scheduled_at"),
                row.getString("origin_id"));
        return new Hold(
                row.getUUID("id"),
                order,
                new RegionCode(row.getString("region_code")),
                row.getUUID("entitlement_id"),
                Rows.month(row, "month"),
                row.getLong("estimate_fen"),
                row.getLong("held_fen"),
                HoldState.valueOf(row.getString("state")),
                Rows.instant(row, "placed_at"),
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "ended_at"),
                row.getUUID("visit_id"));
    }
}
