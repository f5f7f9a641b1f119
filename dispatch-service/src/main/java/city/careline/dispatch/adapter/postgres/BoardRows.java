package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Boards;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Open incidents with what has happened to them, in one statement over the index of open orders. */
@ApplicationScoped
public class BoardRows implements Boards {
    private static final String OPEN = """
            select o.*, c.answered_at, first.made_at as first_offer_at, a.made_at as accepted_at,
              a.made_at + won.travel_seconds * interval '1 second' as arrive_by,
              (select max(e.at) from work_order_event e where e.work_order_id = o.id and e.what = 'ARRIVED'
                and e.ids ->> 'assignmentId' = a.id::text) as arrived_at
            from work_order o
            left join call c on c.id = o.call_id
            left join lateral (select min(f.made_at) as made_at from offer f where f.work_order_id = o.id) first on true
            left join assignment a on a.work_order_id = o.id and a.stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN')
            left join offer won on won.id = a.offer_id
            where o.kind = 'INCIDENT' and o.state in ('AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED')
              and ($1::text = '' or o.region_code like $1 || '%')
              and case when o.region_code is null then $2::boolean or $3::text = ''
                else o.region_code like $3 || '%' end
            order by o.id limit $4""";

    @Override
    public Uni<List<Line>> openIncidents(UnitOfWork work, String regionPrefix, Viewer viewer, int limit) {
        return Sql.list(
                work,
                OPEN,
                row -> new Line(
                        OrderColumns.read(row),
                        Sql.instantOrNull(row, "answered_at"),
                        Sql.instantOrNull(row, "first_offer_at"),
                        Sql.instantOrNull(row, "accepted_at"),
                        Sql.instantOrNull(row, "arrive_by"),
                        Sql.instantOrNull(row, "arrived_at")),
                regionPrefix,
                viewer.atSeat(),
                viewer.regionPrefix(),
                limit);
    }
}
