package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.Workers;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Load;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts live assignments; one row per worker is the lock under which capacity is used. */
@ApplicationScoped
public class WorkerRows implements Workers {
    private static final String ENSURE = "insert into worker_lock (worker_id) values ($1) on conflict do nothing";
    private static final String LOCK = "select worker_id from worker_lock where worker_id = $1 for update";
    private static final String BUSY = """
            select count(*)::int as busy from assignment s join work_order o on o.id = s.work_order_id
            where s.worker_id = $1 and s.stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')
              and (o.kind <> 'SERVICE_ORDER' or ((s.stage <> 'MADE' or o.scheduled_at < $3)
                and greatest(o.scheduled_at, $4) + o.minutes * interval '1 minute' > $2))""";
    private static final String PREEMPTIBLE = """
            select a.worker_id from assignment a join work_order o on o.id = a.work_order_id
            where a.worker_id = any($1) and a.stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')
            group by a.worker_id having bool_and(o.kind = 'SERVICE_ORDER' and a.stage in ('MADE', 'EN_ROUTE'))""";

    /** Indexes answer each part; who is asked for are a handful and the few who have served the elders. */
    private static final String LOADS = """
            with served as (
              select worker_id, count(*)::int as visits, max(checked_in_at) as last_at from visit
              where elder_id = any($2) and checked_in_at > $3 group by worker_id),
            asked as (select unnest($1::uuid[]) as worker_id union select worker_id from served)
            select a.worker_id, coalesce(v.visits, 0) as visits,
              coalesce(v.last_at = (select max(last_at) from served), false) as served_last,
              (select count(*)::int from assignment s join work_order o on o.id = s.work_order_id
               where s.worker_id = a.worker_id and s.stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')
                 and (o.kind <> 'SERVICE_ORDER' or ((s.stage <> 'MADE' or o.scheduled_at < $5)
                   and greatest(o.scheduled_at, $7) + o.minutes * interval '1 minute' > $4))) as busy,
              (select max(checked_out_at) from visit w where w.worker_id = a.worker_id) as last_end,
              (select count(*)::int from assignment r
               where r.worker_id = a.worker_id and r.made_at > $6 and r.stage <> 'RELEASED') as recent
            from asked a left join served v using (worker_id)""";

    private record Line(WorkerId id, Load load) {}

    @Override
    public Uni<Integer> lockAndCountBusy(UnitOfWork work, WorkerId id, Instant from, Instant until) {
        return Uni.combine()
                .all()
                .unis(
                        Sql.execute(work, ENSURE, id.value()),
                        Sql.execute(work, LOCK, id.value()),
                        Sql.find(
                                work,
                                BUSY,
                                row -> row.getInteger("busy"),
                                id.value(),
                                Sql.at(from),
                                Sql.at(until),
                                Sql.at(work.now())))
                .with((ensured, locked, busy) -> busy.orElse(0));
    }

    @Override
    public Uni<Set<WorkerId>> listPreemptible(UnitOfWork work, Collection<WorkerId> ids) {
        return Sql.list(work, PREEMPTIBLE, row -> new WorkerId(row.getUUID("worker_id")), (Object)
                        ids.stream().map(WorkerId::value).toArray(UUID[]::new))
                .map(Set::copyOf);
    }

    @Override
    public Uni<Map<WorkerId, Load>> loads(UnitOfWork work, Collection<WorkerId> ids, Question question) {
        Instant now = work.now();
        return Sql.list(
                        work,
                        LOADS,
                        WorkerRows::line,
                        ids.stream().map(WorkerId::value).toArray(UUID[]::new),
                        question.elders().stream().map(ElderId::value).toArray(UUID[]::new),
                        Sql.at(now.minus(question.servedFor())),
                        Sql.at(question.from()),
                        Sql.at(question.until()),
                        Sql.at(now.minus(question.recentFor())),
                        Sql.at(now))
                .map(lines -> lines.stream().collect(Collectors.toMap(Line::id, Line::load)));
    }

    private static Line line(Row row) {
        return new Line(
                new WorkerId(row.getUUID("worker_id")),
                new Load(
                        row.getInteger("busy"),
                        Sql.instantOrNull(row, "last_end"),
                        row.getInteger("recent"),
                        row.getInteger("visits"),
                        row.getBoolean("served_last")));
    }
}
