package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.Watch;
import city.careline.dispatch.domain.order.WelfareCheck;
import city.careline.dispatch.domain.order.WorkOrder;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work order as columns. */
final class OrderColumns {
    static final String INSERT = """
            insert into work_order (id, kind, state, origin_id, owner, risk, elder_ids, household_id, region_code,
              home_latitude, home_longitude, call_id, opened_at, wave, round_start, outcome, note, ended_at, alarm_id,
              raised_at, line_key, item_code, minutes, scheduled_at, hold_state, hold_id, held_fen, self_pay_fen,
              captured_fen, released_fen, hold_reason, waiting_since, escalated, ambulance_at, floor, homeless)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
              $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)
            on conflict do nothing""";
    static final String UPDATE = """
            update work_order set state = $2, owner = $3, elder_ids = $4, household_id = $5, region_code = $6,
              home_latitude = $7, home_longitude = $8, wave = $9, round_start = $10, outcome = $11, ended_at = $12,
              hold_state = $13, hold_id = $14, held_fen = $15, self_pay_fen = $16, captured_fen = $17,
              released_fen = $18, hold_reason = $19, note = $20, waiting_since = $21, escalated = $22,
              ambulance_at = $23, floor = $24, homeless = $25
            where id = $1""";

    private OrderColumns() {}

    static WorkOrder read(Row row) {
        OrderHeader header = header(row);
        return switch (Kind.valueOf(row.getString("kind"))) {
            case INCIDENT ->
                new Incident(
                        header,
                        new Signal(row.getUUID("alarm_id"), row.getUUID("call_id"), Sql.instant(row, "raised_at")),
                        row.getString("line_key"));
            case SERVICE_ORDER ->
                new ServiceOrder(
                        header,
                        row.getString("item_code"),
                        row.getInteger("minutes"),
                        Sql.instant(row, "scheduled_at"),
                        hold(row));
            case WELFARE_CHECK -> new WelfareCheck(header);
        };
    }

    private static OrderHeader header(Row row) {
        String region = row.getString("region_code");
        Double latitude = row.getDouble("home_latitude");
        @Nullable RegionCode code = region == null ? null : new RegionCode(region);
        @Nullable
        Home home = latitude == null || code == null
                ? null
                : new Home(new GeoPoint(latitude, row.getDouble("home_longitude")), code);
        return new OrderHeader(
                new WorkOrderId(row.getUUID("id")),
                row.getString("origin_id"),
                OrderState.valueOf(row.getString("state")),
                row.getString("owner"),
                Risk.valueOf(row.getString("risk")),
                Arrays.stream(row.getArrayOfUUIDs("elder_ids"))
                        .map(ElderId::new)
                        .toList(),
                row.getUUID("household_id"),
                code,
                home,
                row.getUUID("call_id"),
                Sql.instant(row, "opened_at"),
                row.getInteger("wave"),
                row.getInteger("round_start"),
                row.getString("outcome"),
                row.getString("note"),
                Sql.instantOrNull(row, "ended_at"),
                watch(row));
    }

    private static Watch watch(Row row) {
        return new Watch(
                Sql.instantOrNull(row, "waiting_since"),
                Set.of(row.getArrayOfIntegers("escalated")),
                Sql.instantOrNull(row, "ambulance_at"),
                row.getBoolean("floor"),
                row.getInteger("homeless"));
    }

    private static Integer[] escalated(Watch watch) {
        return watch.escalated().stream().sorted().toArray(Integer[]::new);
    }

    private static Hold hold(Row row) {
        return new Hold(
                Hold.State.valueOf(row.getString("hold_state")),
                row.getUUID("hold_id"),
                row.getLong("held_fen"),
                row.getLong("self_pay_fen"),
                row.getLong("captured_fen"),
                row.getLong("released_fen"),
                row.getString("hold_reason"));
    }

    static Tuple insertion(WorkOrder order) {
        OrderHeader header = order.header();
        Watch watch = header.watch();
        @Nullable Home home = header.home();
        @Nullable Incident incident = order instanceof Incident one ? one : null;
        @Nullable ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        Hold hold = service == null ? Hold.AWAITED : service.hold();
        return Sql.tuple(
                header.id().value(),
                order.kind().name(),
                header.state().name(),
                header.originId(),
                header.owner(),
                header.risk().name(),
                elders(header),
                header.householdId(),
                region(header),
                home == null ? null : home.point().latitude(),
                home == null ? null : home.point().longitude(),
                header.callId(),
                Sql.at(header.openedAt()),
                header.wave(),
                header.roundStart(),
                header.outcome(),
                header.note(),
                Sql.at(header.endedAt()),
                incident == null ? null : incident.first().alarmId(),
                incident == null ? null : Sql.at(incident.first().raisedAt()),
                incident == null ? null : incident.lineKey(),
                order.itemCode(),
                service == null ? null : service.minutes(),
                service == null ? null : Sql.at(service.scheduledAt()),
                service == null ? null : hold.state().name(),
                hold.holdId(),
                hold.heldFen(),
                hold.selfPayFen(),
                hold.capturedFen(),
                hold.releasedFen(),
                hold.reason(),
                Sql.at(watch.waitingSince()),
                escalated(watch),
                Sql.at(watch.ambulanceAt()),
                watch.floor(),
                watch.homeless());
    }

    static Tuple update(WorkOrder order) {
        OrderHeader header = order.header();
        Watch watch = header.watch();
        @Nullable Home home = header.home();
        @Nullable ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        Hold hold = service == null ? Hold.AWAITED : service.hold();
        return Sql.tuple(
                header.id().value(),
                header.state().name(),
                header.owner(),
                elders(header),
                header.householdId(),
                region(header),
                home == null ? null : home.point().latitude(),
                home == null ? null : home.point().longitude(),
                header.wave(),
                header.roundStart(),
                header.outcome(),
                Sql.at(header.endedAt()),
                service == null ? null : hold.state().name(),
                hold.holdId(),
                hold.heldFen(),
                hold.selfPayFen(),
                hold.capturedFen(),
                hold.releasedFen(),
                hold.reason(),
                header.note(),
                Sql.at(watch.waitingSince()),
                escalated(watch),
                Sql.at(watch.ambulanceAt()),
                watch.floor(),
                watch.homeless());
    }

    private static UUID[] elders(OrderHeader header) {
        return header.elders().stream().map(ElderId::value).toArray(UUID[]::new);
    }

    private static @Nullable String region(OrderHeader header) {
        RegionCode region = header.region();
        return region == null ? null : region.value();
    }
}
