package city.careline.gateway.adapter.postgres;

import city.careline.gateway.application.Incidents;
import city.careline.gateway.domain.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks up the open incident of a call; a screen does not wait for a database that is away. */
@ApplicationScoped
public class IncidentRows implements Incidents {
    private static final Logger LOG = Logger.getLogger(IncidentRows.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String OPEN = """
            select work_order_id from incident
            where ended_at is null and (call_ids @> array[$1::uuid] or household_id = $2)
            order by call_ids @> array[$1::uuid] desc, opened_at desc limit 1""";

    private final Pool pool;

    /** Reads without a transaction. */
    public IncidentRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<UUID>> openFor(Call call) {
        var arrival = call.arrival();
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(arrival.identity().callId(), arrival.caller().householdId()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? Optional.of(row.next().getUUID(0)) : Optional.<UUID>empty();
                })
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(e -> LOG.debugf("open incident not known: %s", e.toString()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
