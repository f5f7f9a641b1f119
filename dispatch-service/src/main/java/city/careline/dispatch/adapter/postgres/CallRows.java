package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Calls;
import city.careline.dispatch.application.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One row per call; locking it makes call events and the alarm of the same call take turns. */
@ApplicationScoped
public class CallRows implements Calls {
    private static final String LOCK = """
            insert into call (id) values ($1) on conflict (id) do update set id = excluded.id
            returning origin_id, seat_id, operator, answered_at, abandoned_at""";
    private static final String PUT = """
            update call set origin_id = $2, seat_id = $3, operator = $4, answered_at = $5, abandoned_at = $6
            where id = $1""";

    @Override
    public Uni<Facts> lock(UnitOfWork work, UUID callId) {
        return Sql.find(
                        work,
                        LOCK,
                        row -> new Facts(
                                row.getString("origin_id"),
                                row.getString("seat_id"),
                                row.getString("operator"),
                                Sql.instantOrNull(row, "answered_at"),
                                Sql.instantOrNull(row, "abandoned_at")),
                        callId)
                .map(found -> found.orElse(Facts.NONE));
    }

    @Override
    public Uni<Void> put(UnitOfWork work, UUID callId, Facts facts) {
        return Sql.execute(
                        work,
                        PUT,
                        callId,
                        facts.originId(),
                        facts.seatId(),
                        facts.operator(),
                        Sql.at(facts.answeredAt()),
                        Sql.at(facts.abandonedAt()))
                .replaceWithVoid();
    }
}
