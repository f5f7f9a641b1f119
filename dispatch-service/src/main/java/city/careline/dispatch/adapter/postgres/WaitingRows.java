package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.WaitingOrders;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits, read from the rows of orders, offers and assignments; a county is decided under an advisory lock. */
@ApplicationScoped
public class WaitingRows implements WaitingOrders {
    // The pass that holds the lock decides in transactions of its own and is idle meanwhile, within their time limits.
    private static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('careline pool ' || $1, 0)) as alone,
              set_config('idle_in_transaction_session_timeout', '15s', true)""";
    private static final String COUNT = """
            select left(region_code, 6) as county, kind, count(*)::int as orders
            from work_order where state = 'WAITING' group by 1, 2""";
    /** Checks beyond the age cap are read beside what comes first by kind; each part stops at its limit by an index. */
    private static final String PRESSING = """
            select id, wave, waiting_since from (
              (select id, wave, waiting_since, 0 as turn from work_order
               where state = 'WAITING' and left(region_code, 6) = $1 and kind = 'WELFARE_CHECK' and waiting_since < $2
               order by waiting_since limit $3)
              union all
              (select id, wave, waiting_since, 1 from work_order
               where state = 'WAITING' and left(region_code, 6) = $1 and kind = 'SERVICE_ORDER'
               order by waiting_since limit $3)
              union all
              (select id, wave, waiting_since, 2 from work_order
               where state = 'WAITING' and left(region_code, 6) = $1 and kind = 'WELFARE_CHECK' and waiting_since >= $2
               order by waiting_since limit $3)) pressing
            order by (waiting_since < $2) desc, turn, waiting_since limit $3""";

    private static final String ENGAGED = """
            select worker_id, count(*)::int as engaged from (
              select a.worker_id from assignment a join work_order o on o.id = a.work_order_id
              where a.worker_id = any($1) and a.stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')
                and not (a.stage = 'MADE' and o.kind = 'SERVICE_ORDER'
                  and o.scheduled_at > (select careline_now()) + interval '1 hour')
              union all
              select worker_id from offer where worker_id = any($1) and state = 'OPEN') engagement
            group by worker_id""";
    private static final String ENDING = """
            select a.worker_id, a.stage_at + o.minutes * interval '1 minute' as ends_at
            from assignment a join work_order o on o.id = a.work_order_id
            where a.stage in ('ARRIVED', 'CHECKED_IN') and o.kind = 'SERVICE_ORDER' and left(o.region_code, 6) = $1
              and a.stage_at + o.minutes * interval '1 minute' < $2
            order by a.stage_at desc limit 1000""";
    private static final String FREED = """
            select distinct worker_id from assignment
            where stage in ('COMPLETED', 'RELEASED') and stage_at > $1 limit 1000""";

    private record Engaged(WorkerId id, int count) {}

    @Override
    public Uni<Boolean> lockCounty(UnitOfWork work, String county) {
        return Sql.find(work, LOCK, row -> row.getBoolean("alone"), county).map(alone -> alone.orElse(false));
    }

    @Override
    public Uni<List<Count>> countWaiting(UnitOfWork work) {
        return Sql.list(
                work,
                COUNT,
                row -> new Count(
                        row.getString("county"), Kind.valueOf(row.getString("kind")), row.getInteger("orders")));
    }

    @Override
    public Uni<List<Waiter>> listMostPressing(UnitOfWork work, String county, Instant overdue, int limit) {
        return Sql.list(
                work,
                PRESSING,
                row -> new Waiter(
                        new WorkOrderId(row.getUUID("id")), row.getInteger("wave"), Sql.instant(row, "waiting_since")),
                county,
                Sql.at(overdue),
                limit);
    }

    @Override
    public Uni<Map<WorkerId, Integer>> countEngagements(UnitOfWork work, Collection<WorkerId> workers) {
        return Sql.list(work, ENGAGED, row -> new Engaged(worker(row), row.getInteger("engaged")), (Object)
                        workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .map(all -> all.stream().collect(Collectors.toMap(Engaged::id, Engaged::count)));
    }

    @Override
    public Uni<List<Visiting>> listEnding(UnitOfWork work, String county, Instant before) {
        return Sql.list(
                work, ENDING, row -> new Visiting(worker(row), Sql.instant(row, "ends_at")), county, Sql.at(before));
    }

    @Override
    public Uni<List<WorkerId>> listFreedSince(UnitOfWork work, Instant since) {
        return Sql.list(work, FREED, WaitingRows::worker, Sql.at(since));
    }

    private static WorkerId worker(Row row) {
        return new WorkerId(row.getUUID("worker_id"));
    }
}
