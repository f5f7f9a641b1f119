package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.runtime.event.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Opens many welfare checks with one statement per table, not per check. */
@ApplicationScoped
public class CheckWriter {
    private static final String LINE =
            "insert into work_order_event (work_order_id, at, what, ids) values ($1, $2, $3, $4::text::jsonb)";
    private static final String DEADLINE =
            "insert into deadline (work_order_id, matter, number, due_at) values ($1, $2, $3, $4)";
    private static final String LINK = "insert into mass_event_check (work_order_id, mass_event_id) values ($1, $2)";

    private final ChangeWriter writer;

    /** Counts and logs through the change writer; nothing of a check is announced to others yet. */
    public CheckWriter(ChangeWriter writer) {
        this.writer = writer;
    }

    /** Opens those for which no other check is open, and says how many; a duplicate is left out by its index. */
    Uni<Integer> openAll(UnitOfWork work, MassEventId id, List<Change> openings) {
        if (openings.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return work.resource(SqlConnection.class)
                .preparedQuery(OrderColumns.INSERT)
                .executeBatch(openings.stream()
                        .map(opening -> OrderColumns.insertion(opening.after().order()))
                        .toList())
                .map(rows -> written(openings, rows))
                .chain(opened -> Sql.executeBatch(work, LINE, lines(opened))
                        .chain(() -> Sql.executeBatch(work, DEADLINE, deadlines(opened)))
                        .chain(() -> Sql.executeBatch(work, LINK, links(id, opened)))
                        .invoke(() -> opened.forEach(change -> writer.tell(work, change)))
                        .replaceWith(opened.size()));
    }

    /** A batch answers once for each of its rows, in order. */
    private static List<Change> written(List<Change> openings, RowSet<Row> first) {
        var opened = new ArrayList<Change>();
        RowSet<Row> answer = first;
        for (Change opening : openings) {
            if (answer.rowCount() == 1) {
                opened.add(opening);
            }
            RowSet<Row> next = answer.next();
            answer = next == null ? answer : next;
        }
        return opened;
    }

    private static List<Tuple> lines(List<Change> opened) {
        return opened.stream()
                .flatMap(opening -> opening.events().stream())
                .map(event -> Sql.tuple(
                        event.workOrderId().value(),
                        Sql.at(event.at()),
                        Timeline.what(event),
                        Json.write(Timeline.ids(event))))
                .toList();
    }

    private static List<Tuple> deadlines(List<Change> opened) {
        return opened.stream()
                .flatMap(opening -> ChangeWriter.deadlines(opening).stream())
                .toList();
    }

    private static List<Tuple> links(MassEventId id, List<Change> opened) {
        return opened.stream()
                .map(opening -> opening.after().order().id())
                .map(WorkOrderId::value)
                .map(check -> Sql.tuple(check, id.value()))
                .toList();
    }
}
