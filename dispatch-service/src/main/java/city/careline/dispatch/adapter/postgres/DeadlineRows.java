package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Deadlines;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deadlines as rows, compared with the database's clock only. */
@ApplicationScoped
public class DeadlineRows implements Deadlines {
    private static final String DUE =
            "select id from deadline where due_at <= (select careline_now()) order by due_at limit $1";
    private static final String TAKE = """
            delete from deadline
            where id = (select id from deadline where id = $1 and due_at <= careline_now() for update skip locked)
            returning work_order_id, matter, number, due_at""";
    private static final String POSTPONE = """
            update deadline set attempts = attempts + 1,
              due_at = careline_now() + least(60, 1 << least(attempts, 6)) * interval '1 second'
            where id = $1""";

    // Who fires a deadline holds its row and waits for the order that is locked here: a row in his hands is left to
    // him.
    private static final String OFFERS_DONE = """
            delete from deadline where id in (select id from deadline
              where work_order_id = $1 and matter = 'OFFERS' for update skip locked)""";
    private static final String ALL_DONE = """
            delete from deadline where id in (select id from deadline
              where work_order_id = $1 for update skip locked)""";

    private final Pool pool;

    /** Looks outside transactions; takes inside them. */
    public DeadlineRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes away what would do nothing when it is due: without open offers none can expire, and an ended order is not
     * looked at again. It would cost a transaction each.
     */
    static Stream<Uni<Void>> done(UnitOfWork work, Change change) {
        Docket before = change.before();
        Docket after = change.after();
        OrderState state = after.order().state();
        Object id = after.order().id().value();
        if (state == OrderState.CLOSED || state == OrderState.CANCELLED) {
            return Stream.of(Sql.execute(work, ALL_DONE, id).replaceWithVoid());
        }
        return before != null
                        && !before.openOffers().isEmpty()
                        && after.openOffers().isEmpty()
                ? Stream.of(Sql.execute(work, OFFERS_DONE, id).replaceWithVoid())
                : Stream.empty();
    }

    @Override
    public Uni<List<Long>> listDue(int limit) {
        return pool.preparedQuery(DUE).execute(Sql.tuple(limit)).map(rows -> {
            var numbers = new ArrayList<Long>();
            rows.forEach(row -> numbers.add(row.getLong("id")));
            return numbers;
        });
    }

    @Override
    public Uni<Optional<Deadline>> take(UnitOfWork work, long number) {
        return Sql.find(
                work,
                TAKE,
                row -> new Deadline(
                        new WorkOrderId(row.getUUID("work_order_id")),
                        Deadline.Matter.valueOf(row.getString("matter")),
                        row.getInteger("number"),
                        Sql.instant(row, "due_at")),
                number);
    }

    @Override
    public Uni<Void> postpone(long number) {
        return pool.preparedQuery(POSTPONE).execute(Sql.tuple(number)).replaceWithVoid();
    }
}
