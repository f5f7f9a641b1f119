package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Assignment;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** An assignment as columns. */
final class AssignmentColumns {
    static final String PUT = """
            insert into assignment (id, work_order_id, offer_id, provider_id, worker_id, stage, made_at, stage_at, reason)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update set stage = excluded.stage, stage_at = excluded.stage_at,
              reason = excluded.reason""";
    static final String OF_ORDER = "select * from assignment where work_order_id = $1 order by id";

    private AssignmentColumns() {}

    static Assignment read(Row row) {
        return new Assignment(
                new AssignmentId(row.getUUID("id")),
                new WorkOrderId(row.getUUID("work_order_id")),
                new OfferId(row.getUUID("offer_id")),
                new ProviderId(row.getUUID("provider_id")),
                new WorkerId(row.getUUID("worker_id")),
                Assignment.Stage.valueOf(row.getString("stage")),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "stage_at"),
                row.getString("reason"));
    }

    static Tuple row(Assignment one) {
        return Sql.tuple(
                one.id().value(),
                one.workOrderId().value(),
                one.offerId().value(),
                one.providerId().value(),
                one.workerId().value(),
                one.stage().name(),
                Sql.at(one.madeAt()),
                Sql.at(one.stageAt()),
                one.reason());
    }
}
