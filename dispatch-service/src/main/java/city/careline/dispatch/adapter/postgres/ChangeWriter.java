package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Announcements;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.runtime.event.Json;
import city.careline.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a change means to others: timeline, signals, deadlines and the outbox, in the order's transaction. */
@ApplicationScoped
public class ChangeWriter {
    private static final String EVENTS = """
            insert into work_order_event (work_order_id, at, what, ids)
            select $1, at, what, ids::jsonb from unnest($2::timestamptz[], $3::text[], $4::text[]) as e(at, what, ids)""";
    private static final String SIGNAL = """
            insert into signal (alarm_id, work_order_id, call_id, raised_at, joined_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";
    private static final String DEADLINE =
            "insert into deadline (work_order_id, matter, number, due_at) values ($1, $2, $3, $4)";

    private final Announcements announcements;
    private final EventTally tally;

    /** Announces through the outbox. */
    public ChangeWriter(Announcements announcements, EventTally tally) {
        this.announcements = announcements;
        this.tally = tally;
    }

    /** The statements, in the order they must be carried out. */
    Stream<Uni<Void>> announcing(UnitOfWork work, Change change) {
        WorkOrder order = change.after().order();
        var out = change.events().stream()
                .map(event -> announcements.of(event, order))
                .flatMap(Optional::stream)
                .toList();
        return Stream.of(
                lines(work, order, change.events()),
                Sql.executeBatch(work, SIGNAL, signals(change)),
                Sql.executeBatch(work, DEADLINE, deadlines(change)),
                Outbox.add(work.resource(SqlConnection.class), out));
    }

    /** Counts and logs what has been written, and tells the waiting pools whom it concerns. */
    void tell(UnitOfWork work, Change change) {
        tally.happened(change.events(), change.after().order());
        if (work instanceof SqlWork sql) {
            sql.stirred().by(change);
        }
    }

    private static Uni<Void> lines(UnitOfWork work, WorkOrder order, List<DispatchEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(
                                work,
                                EVENTS,
                                order.id().value(),
                                events.stream().map(event -> Sql.at(event.at())).toArray(OffsetDateTime[]::new),
                                events.stream().map(Timeline::what).toArray(String[]::new),
                                events.stream()
                                        .map(event -> Json.write(Timeline.ids(event)))
                                        .toArray(String[]::new))
                        .replaceWithVoid();
    }

    private static List<Tuple> signals(Change change) {
        return change.events().stream()
                .flatMap(event -> switch (event) {
                    case DispatchEvent.IncidentOpened one ->
                        Stream.of(signal(event, one.incident().first()));
                    case DispatchEvent.SignalJoined one -> Stream.of(signal(event, one.signal()));
                    default -> Stream.<Tuple>empty();
                })
                .toList();
    }

    private static Tuple signal(DispatchEvent event, Signal signal) {
        return Sql.tuple(
                signal.alarmId(),
                event.workOrderId().value(),
                signal.callId(),
                Sql.at(signal.raisedAt()),
                Sql.at(event.at()));
    }

    static List<Tuple> deadlines(Change change) {
        return change.deadlines().stream()
                .map(one ->
                        Sql.tuple(one.workOrderId().value(), one.matter().name(), one.number(), Sql.at(one.dueAt())))
                .toList();
    }
}
