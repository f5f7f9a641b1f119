package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Charges;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.RegionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code charge}. */
record ChargeRows(SqlClient sql) implements Charges {
    private static final String ADD = """
            insert into charge (id, work_order_id, visit_id, call_id, origin_id, provider_id, elder_id, region_code,
              item_code, entitlement_id, minutes, public_fen, self_pay_fen, month, original_month, adjustment, reason,
              made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)""";
    private static final String FIRST = """
            select * from charge where made_by is null
              and ($1::uuid is null or work_order_id = $1) and ($2::uuid is null or visit_id = $2)
              and ($1::uuid is not null or $2::uuid is not null)""";
    private static final String PUBLIC =
            "select coalesce(sum(public_fen), 0)::bigint from charge where work_order_id = $1";

    @Override
    public Uni<Void> add(Charge charge) {
        return Rows.change(
                sql,
                ADD,
                Rows.of(
                        charge.id(),
                        charge.workOrderId(),
                        charge.visitId(),
                        charge.callId(),
                        charge.originId(),
                        charge.providerId(),
                        charge.elderId(),
                        charge.region().value(),
                        charge.itemCode(),
                        charge.entitlementId(),
                        charge.minutes(),
                        charge.publicFen(),
                        charge.selfPayFen(),
                        charge.month().toString(),
                        Rows.text(charge.originalMonth()),
                        charge.adjustment(),
                        charge.reason(),
                        charge.madeBy(),
                        Rows.utc(charge.madeAt())));
    }

    @Override
    public Uni<Optional<Charge>> findFirst(@Nullable UUID workOrderId, @Nullable UUID visitId) {
        return Rows.find(sql, FIRST, Rows.of(workOrderId, visitId), ChargeRows::charge);
    }

    @Override
    public Uni<Long> publicFen(UUID workOrderId) {
        return Rows.list(sql, PUBLIC, Rows.of(workOrderId), row -> row.getLong(0))
                .map(List::getFirst);
    }

    static Charge charge(Row row) {
        return new Charge(
                row.getUUID("id"),
                row.getUUID("work_order_id"),
                row.getUUID("visit_id"),
                row.getUUID("call_id"),
                row.getString("origin_id"),
                row.getUUID("provider_id"),
                row.getUUID("elder_id"),
                new RegionCode(row.getString("region_code")),
                row.getString("item_code"),
                row.getUUID("entitlement_id"),
                row.getInteger("minutes"),
                row.getLong("public_fen"),
                row.getLong("self_pay_fen"),
                Rows.month(row, "month"),
                Rows.monthOrNull(row, "original_month"),
                row.getBoolean("adjustment"),
                row.getString("reason"),
                row.getString("made_by"),
                Rows.instant(row, "made_at"));
    }
}
