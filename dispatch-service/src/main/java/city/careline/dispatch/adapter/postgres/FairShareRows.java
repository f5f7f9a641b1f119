package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.FairShares;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.ProviderId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Counts assignments, and beside each the providers of all who passed on the last card before it. */
@ApplicationScoped
public class FairShareRows implements FairShares {
    private static final String LIST = """
            with made as (
              select a.provider_id, a.work_order_id, a.made_at from assignment a
              join work_order o on o.id = a.work_order_id
              where a.made_at >= $1 and a.made_at < $2 and starts_with(coalesce(o.region_code, ''), $3)),
            decided as (
              select row_number() over () as number, (
                select c.eligible from decision_card c
                where c.work_order_id = m.work_order_id and c.decided_at <= m.made_at and cardinality(c.eligible) > 0
                order by c.id desc limit 1) as eligible
              from made m),
            chance as (
              select d.number, e.provider_id, count(*)::float8 / cardinality(d.eligible) as part
              from decided d cross join unnest(d.eligible) as e (provider_id)
              group by d.number, e.provider_id, d.eligible),
            expected as (
              select provider_id, sum(part) as expected, count(*) as asked from chance group by provider_id),
            actual as (select provider_id, count(*) as assignments from made group by provider_id)
            select provider_id, coalesce(assignments, 0) as assignments, coalesce(expected, 0) as expected,
              coalesce(asked, 0) as asked
            from actual full join expected using (provider_id)
            order by 2 desc, provider_id""";

    @Override
    public Uni<List<Share>> list(UnitOfWork work, String regionPrefix, Instant from, Instant to) {
        return Sql.list(
                work,
                LIST,
                row -> new Share(
                        new ProviderId(row.getUUID("provider_id")),
                        row.getLong("assignments"),
                        row.getDouble("expected"),
                        row.getLong("asked")),
                Sql.at(from),
                Sql.at(to),
                regionPrefix);
    }
}
