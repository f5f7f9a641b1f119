package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Absent;
import city.careline.dispatch.application.LiveAssignmentExists;
import city.careline.dispatch.application.OpenIncidentExists;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.WorkOrders;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Work orders in PostgreSQL; a change writes the rows that differ. */
@ApplicationScoped
public class WorkOrderRows implements WorkOrders {
    private static final String GET = "select * from work_order where id = $1";
    private static final String LOCK = GET + " for update";
    private static final String OPEN_INCIDENT = """
            select id from work_order
            where kind = 'INCIDENT' and state in ('AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED')
              and (household_id = $1 or line_key = $2)
            order by (household_id = $1) desc nulls last limit 1""";
    private static final String BY_SIGNAL = "select work_order_id as id from signal where alarm_id = $1";
    private static final String BY_CALL = "select work_order_id as id from signal where call_id = $1 limit 1";
    private static final String BY_OFFER = "select work_order_id as id from offer where id = $1";
    private static final String GIVING_WAY = """
            select a.work_order_id as id from offer f join assignment a on a.worker_id = f.worker_id
              join work_order o on o.id = a.work_order_id
            where f.id = $1 and f.preempts and a.stage in ('MADE', 'EN_ROUTE') and o.kind = 'SERVICE_ORDER'""";
    private static final String BY_ASSIGNMENT = "select work_order_id as id from assignment where id = $1";
    // No policy waits longer than a day, only a scheduled visit does: what lies further ahead is left from a clock that
    // was moved forward and back, and nobody would look at it for weeks.
    private static final String STALLED = """
            select id from (select id from work_order o
            where state in ('AWAITING_HOLD', 'AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED')
              and not exists (select 1 from deadline d where d.work_order_id = o.id
                and d.matter in ('HOLD', 'RELEASE', 'OFFERS', 'RETRY') and (d.due_at < (select careline_now()) + interval '25 hours'
                  or d.matter = 'RELEASE' and o.kind = 'SERVICE_ORDER'))
              and not exists (select 1 from offer f where f.work_order_id = o.id and f.state = 'OPEN'
                and f.expires_at > (select careline_now()) - interval '2 seconds')
            union
            select work_order_id from offer
            where state = 'OPEN' and (expires_at < (select careline_now()) - interval '10 seconds'
              or made_at > (select careline_now()) + interval '1 minute')
            ) stalled join work_order w using (id) order by w.kind <> 'INCIDENT', id limit $1""";

    private final ChangeWriter writer;

    /** Writes through the change writer. */
    public WorkOrderRows(ChangeWriter writer) {
        this.writer = writer;
    }

    @Override
    public Uni<Docket> lock(UnitOfWork work, WorkOrderId id) {
        return load(work, LOCK, id);
    }

    @Override
    public Uni<Docket> get(UnitOfWork work, WorkOrderId id) {
        return load(work, GET, id);
    }

    /**
     * All four statements leave together; they are carried out one after the other, so that what hangs on the order is
     * read when its lock has been won.
     */
    private static Uni<Docket> load(UnitOfWork work, String statement, WorkOrderId id) {
        return Uni.combine()
                .all()
                .unis(
                        Sql.find(work, statement, OrderColumns::read, id.value()),
                        Sql.list(work, OfferColumns.OF_ORDER, OfferColumns::read, id.value()),
                        Sql.list(work, AssignmentColumns.OF_ORDER, AssignmentColumns::read, id.value()),
                        Sql.find(work, VisitColumns.OF_ORDER, VisitColumns::read, id.value()))
                .asTuple()
                .map(read -> new Docket(
                        read.getItem1().orElseThrow(() -> new Absent("work order")),
                        read.getItem2(),
                        read.getItem3(),
                        read.getItem4().orElse(null)));
    }

    @Override
    public Uni<Boolean> open(UnitOfWork work, Change opening) {
        return work.resource(SqlConnection.class)
                .preparedQuery(OrderColumns.INSERT)
                .execute(OrderColumns.insertion(opening.after().order()))
                .chain(rows -> rows.rowCount() == 1
                        ? Sql.together(writer.announcing(work, opening).toList())
                                .invoke(() -> writer.tell(work, opening))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    @Override
    public Uni<Void> save(UnitOfWork work, Change change) {
        if (change.isNothing()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.together(
                        Stream.of(rows(work, change), DeadlineRows.done(work, change), writer.announcing(work, change))
                                .flatMap(statements -> statements)
                                .toList())
                .invoke(() -> writer.tell(work, change))
                .onFailure(PgException.class)
                .transform(WorkOrderRows::translated);
    }

    private static Stream<Uni<Void>> rows(UnitOfWork work, Change change) {
        Docket before = Objects.requireNonNull(change.before(), "an opening is not saved");
        Docket after = change.after();
        Stream<Offer> offers =
                after.offers().stream().filter(one -> !before.offers().contains(one));
        Stream<Assignment> assignments =
                after.assignments().stream().filter(one -> !before.assignments().contains(one));
        @Nullable Visit visit = after.visit();
        Stream<Visit> visits = visit == null || visit.equals(before.visit()) ? Stream.empty() : Stream.of(visit);
        return Stream.of(
                after.order().equals(before.order()) ? Uni.createFrom().voidItem() : updateOrder(work, after),
                Sql.executeBatch(
                        work, OfferColumns.PUT, offers.map(OfferColumns::row).toList()),
                Sql.executeBatch(
                        work,
                        AssignmentColumns.PUT,
                        assignments.map(AssignmentColumns::row).toList()),
                Sql.executeBatch(
                        work, VisitColumns.PUT, visits.map(VisitColumns::row).toList()));
    }

    private static Uni<Void> updateOrder(UnitOfWork work, Docket after) {
        return work.resource(SqlConnection.class)
                .preparedQuery(OrderColumns.UPDATE)
                .execute(OrderColumns.update(after.order()))
                .replaceWithVoid();
    }

    private static Throwable translated(PgException failure) {
        if (!"23505".equals(failure.getSqlState())) {
            return failure;
        }
        return switch (Objects.requireNonNullElse(failure.getConstraint(), "")) {
            case "one_live_assignment_per_order" -> new LiveAssignmentExists(failure);
            case "one_open_incident_per_household" -> new OpenIncidentExists(failure);
            default -> failure;
        };
    }

    @Override
    public Uni<Optional<WorkOrderId>> findOpenIncident(
            UnitOfWork work, @Nullable UUID householdId, @Nullable String lineKey) {
        return Sql.find(work, OPEN_INCIDENT, WorkOrderRows::id, householdId, lineKey);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findBySignal(UnitOfWork work, UUID alarmId) {
        return Sql.find(work, BY_SIGNAL, WorkOrderRows::id, alarmId);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByCall(UnitOfWork work, UUID callId) {
        return Sql.find(work, BY_CALL, WorkOrderRows::id, callId);
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByOffer(UnitOfWork work, OfferId id) {
        return Sql.find(work, BY_OFFER, WorkOrderRows::id, id.value());
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByAssignment(UnitOfWork work, AssignmentId id) {
        return Sql.find(work, BY_ASSIGNMENT, WorkOrderRows::id, id.value());
    }

    @Override
    public Uni<List<WorkOrderId>> listGivingWay(UnitOfWork work, OfferId id) {
        return Sql.list(work, GIVING_WAY, WorkOrderRows::id, id.value());
    }

    @Override
    public Uni<List<WorkOrderId>> listStalled(UnitOfWork work, int limit) {
        return Sql.list(work, STALLED, WorkOrderRows::id, limit);
    }

    private static WorkOrderId id(Row row) {
        return new WorkOrderId(row.getUUID("id"));
    }
}
