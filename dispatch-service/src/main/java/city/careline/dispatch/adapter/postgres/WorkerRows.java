package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.Workers;
import city.careline.dispatch.domain.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts live assignments; one row per worker is the lock under which capacity is used. */
@ApplicationScoped
public class WorkerRows implements Workers {
    private static final String LIVE = "stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')";
    private static final String ENSURE = "insert into worker_lock (worker_id) values ($1) on conflict do nothing";
    private static final String LOCK = "select worker_id from worker_lock where worker_id = $1 for update";
    private static final String COUNT = "select count(*)::int as live from assignment where worker_id = $1 and " + LIVE;
    private static final String COUNT_ALL =
            "select worker_id, count(*)::int as live from assignment where " + LIVE + " group by worker_id";

    private record Load(WorkerId id, int live) {}

    @Override
    public Uni<Integer> lockAndCountLive(UnitOfWork work, WorkerId id) {
        return Sql.execute(work, ENSURE, id.value())
                .chain(() -> Sql.execute(work, LOCK, id.value()))
                .chain(() -> Sql.find(work, COUNT, row -> row.getInteger("live"), id.value()))
                .map(live -> live.orElse(0));
    }

    @Override
    public Uni<Map<WorkerId, Integer>> countLive(UnitOfWork work) {
        return Sql.list(
                        work,
                        COUNT_ALL,
                        row -> new Load(new WorkerId(row.getUUID("worker_id")), row.getInteger("live")))
                .map(loads -> loads.stream().collect(Collectors.toMap(Load::id, Load::live)));
    }
}
