package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Visit;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as columns. */
final class VisitColumns {
    static final String PUT = """
            insert into visit (id, work_order_id, assignment_id, item_code, elder_id, region_code, home_latitude,
              home_longitude, provider_id, worker_id, checked_in_at, in_latitude, in_longitude, checked_out_at,
              out_latitude, out_longitude, tolerance_meters, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            on conflict (id) do update set checked_out_at = excluded.checked_out_at,
              out_latitude = excluded.out_latitude, out_longitude = excluded.out_longitude, note = excluded.note""";
    static final String OF_ORDER = "select * from visit where work_order_id = $1";

    private VisitColumns() {}

    static Visit read(Row row) {
        UUID elder = row.getUUID("elder_id");
        Instant out = Sql.instantOrNull(row, "checked_out_at");
        return new Visit(
                row.getUUID("id"),
                new WorkOrderId(row.getUUID("work_order_id")),
                new AssignmentId(row.getUUID("assignment_id")),
                row.getString("item_code"),
                elder == null ? null : new ElderId(elder),
                new Home(point(row, "home_"), new RegionCode(row.getString("region_code"))),
                new ProviderId(row.getUUID("provider_id")),
                new WorkerId(row.getUUID("worker_id")),
                new Visit.Presence(point(row, "in_"), Sql.instant(row, "checked_in_at")),
                out == null ? null : new Visit.Presence(point(row, "out_"), out),
                row.getInteger("tolerance_meters"),
                row.getString("note"));
    }

    private static GeoPoint point(Row row, String prefix) {
        return new GeoPoint(row.getDouble(prefix + "latitude"), row.getDouble(prefix + "longitude"));
    }

    static Tuple row(Visit visit) {
        Visit.@Nullable Presence out = visit.checkOut();
        @Nullable ElderId elder = visit.elderId();
        return Sql.tuple(
                visit.id(),
                visit.workOrderId().value(),
                visit.assignmentId().value(),
                visit.itemCode(),
                elder == null ? null : elder.value(),
                visit.home().region().value(),
                visit.home().point().latitude(),
                visit.home().point().longitude(),
                visit.providerId().value(),
                visit.workerId().value(),
                Sql.at(visit.checkIn().at()),
                visit.checkIn().point().latitude(),
                visit.checkIn().point().longitude(),
                out == null ? null : Sql.at(out.at()),
                out == null ? null : out.point().latitude(),
                out == null ? null : out.point().longitude(),
                visit.toleranceMeters(),
                visit.note());
    }
}
