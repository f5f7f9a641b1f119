package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Absent;
import city.careline.dispatch.application.MassEvents;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.OrderState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mass events in PostgreSQL; checks are written by the batch. */
@ApplicationScoped
public class MassEventRows implements MassEvents {
    /** Days of group memberships are counted where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String INSERT = """
            insert into mass_event (id, kind, region_code, region_prefix, risks, groups, reason, started_by, origin_id,
              started_at, state, opened, joined)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0)""";
    private static final String UPDATE = """
            update mass_event set state = $2, cursor = $3, opened = $4, joined = $5, ended_by = $6, ended_at = $7
            where id = $1""";
    private static final String GET = "select * from mass_event where id = $1";
    private static final String NEXT = """
            select * from mass_event where state in ('OPENING', 'ENDING') order by id limit 1
            for update skip locked""";
    private static final String ELDERS = """
            select *, groups::text as group_list from elder
            where served and region_code >= $1 and region_code < $2 and ($3::uuid is null or id > $3)
              and (cardinality($4::text[]) = 0 or risk = any($4))
              and (cardinality($5::text[]) = 0 or exists (
                select from jsonb_array_elements(groups) one
                where one->>'code' = any($5) and (one->>'from')::date <= $6
                  and (one->>'to' is null or $6 < (one->>'to')::date)))
            order by id limit $7""";
    private static final String EMERGENCIES = """
            select household_id from work_order
            where kind = 'INCIDENT' and state in ('AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED')
              and household_id = any($1)""";
    private static final String UNASSIGNED = """
            select o.id from work_order o join mass_event_check c on c.work_order_id = o.id
            where c.mass_event_id = $1 and o.state in ('AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED')
            order by o.id limit $2""";
    private static final String COUNT = """
            select o.state, count(*)::int as checks
            from work_order o join mass_event_check c on c.work_order_id = o.id
            where c.mass_event_id = $1 group by o.state""";

    private final CheckWriter checks;

    /** Writes checks through their writer. */
    public MassEventRows(CheckWriter checks) {
        this.checks = checks;
    }

    private record Standing(OrderState state, int checks) {}

    @Override
    public Uni<Void> add(UnitOfWork work, MassEvent event) {
        return Sql.execute(
                        work,
                        INSERT,
                        event.id().value(),
                        event.kind().name(),
                        event.region().value(),
                        event.region().prefix(),
                        risks(event),
                        event.groups().toArray(String[]::new),
                        event.reason(),
                        event.startedBy(),
                        event.originId(),
                        Sql.at(event.startedAt()),
                        event.state().name())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(UnitOfWork work, MassEvent event) {
        ElderId cursor = event.cursor();
        return Sql.execute(
                        work,
                        UPDATE,
                        event.id().value(),
                        event.state().name(),
                        cursor == null ? null : cursor.value(),
                        event.opened(),
                        event.joined(),
                        event.endedBy(),
                        Sql.at(event.endedAt()))
                .replaceWithVoid();
    }

    @Override
    public Uni<MassEvent> lock(UnitOfWork work, MassEventId id) {
        return find(work, GET + " for update", id);
    }

    @Override
    public Uni<MassEvent> get(UnitOfWork work, MassEventId id) {
        return find(work, GET, id);
    }

    private static Uni<MassEvent> find(UnitOfWork work, String statement, MassEventId id) {
        return Sql.find(work, statement, MassEventRows::read, id.value())
                .map(found -> found.orElseThrow(() -> new Absent("mass event")));
    }

    @Override
    public Uni<Optional<MassEvent>> lockNext(UnitOfWork work) {
        return Sql.find(work, NEXT, MassEventRows::read);
    }

    @Override
    public Uni<List<Elder>> listNext(UnitOfWork work, MassEvent event, int limit) {
        ElderId cursor = event.cursor();
        String prefix = event.region().prefix();
        return Sql.list(
                work,
                ELDERS,
                ElderRows::read,
                prefix,
                prefix + ":", // the character after 9
                cursor == null ? null : cursor.value(),
                risks(event),
                event.groups().toArray(String[]::new),
                work.now().atZone(ZONE).toLocalDate(),
                limit);
    }

    @Override
    public Uni<Set<UUID>> listInEmergency(UnitOfWork work, Set<UUID> households) {
        return Sql.list(work, EMERGENCIES, row -> row.getUUID("household_id"), (Object) households.toArray(UUID[]::new))
                .map(HashSet::new);
    }

    @Override
    public Uni<Integer> openAll(UnitOfWork work, MassEventId id, List<Change> openings) {
        return checks.openAll(work, id, openings);
    }

    @Override
    public Uni<List<WorkOrderId>> listUnassigned(UnitOfWork work, MassEventId id, int limit) {
        return Sql.list(work, UNASSIGNED, row -> new WorkOrderId(row.getUUID("id")), id.value(), limit);
    }

    @Override
    public Uni<Map<OrderState, Integer>> countChecks(UnitOfWork work, MassEventId id) {
        return Sql.list(
                        work,
                        COUNT,
                        row -> new Standing(OrderState.valueOf(row.getString("state")), row.getInteger("checks")),
                        id.value())
                .map(all -> all.stream().collect(Collectors.toMap(Standing::state, Standing::checks)));
    }

    private static String[] risks(MassEvent event) {
        return event.risks().stream().map(Risk::name).toArray(String[]::new);
    }

    private static MassEvent read(Row row) {
        UUID cursor = row.getUUID("cursor");
        return new MassEvent(
                new MassEventId(row.getUUID("id")),
                MassEvent.Kind.valueOf(row.getString("kind")),
                new RegionCode(row.getString("region_code")),
                Arrays.stream(row.getArrayOfStrings("risks")).map(Risk::valueOf).collect(Collectors.toSet()),
                Set.of(row.getArrayOfStrings("groups")),
                row.getString("reason"),
                row.getString("started_by"),
                row.getString("origin_id"),
                Sql.instant(row, "started_at"),
                MassEvent.State.valueOf(row.getString("state")),
                cursor == null ? null : new ElderId(cursor),
                row.getInteger("opened"),
                row.getInteger("joined"),
                row.getString("ended_by"),
                Sql.instantOrNull(row, "ended_at"));
    }
}
