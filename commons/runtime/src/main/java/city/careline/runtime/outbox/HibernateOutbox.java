package city.careline.runtime.outbox;

import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The outbox for services whose aggregates are kept by Hibernate Reactive: one transaction with the city's clock, and
 * the relay woken after the commit.
 */
public final class HibernateOutbox {
    /** All rows in one statement: an import announces hundreds of events. The ids follow the order of the list. */
    private static final String INSERT = """
            insert into outbox (event_id, shard, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            select cast(e->>'id' as uuid), cast(e->>'shard' as smallint), e->>'topic', e->>'key', e->>'type',
              e->>'source', e->>'subject', cast(e->>'at' as timestamptz), e->>'originId', e->>'payload'
            from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) with ordinality as list(e, n) order by n""";

    private final Mutiny.SessionFactory sessions;
    private final OutboxRelay relay;

    /** Uses the service's session factory. */
    public HibernateOutbox(Mutiny.SessionFactory sessions, OutboxRelay relay) {
        this.sessions = sessions;
        this.relay = relay;
    }

    /** The result of the work, after its transaction has committed. */
    public <T> Uni<T> run(BiFunction<Mutiny.Session, Instant, Uni<T>> work) {
        return sessions.withTransaction(session -> session.createNativeQuery("select careline_now()", Instant.class)
                        .getSingleResult()
                        .chain(now -> work.apply(session, now)))
                .invoke(relay::wake);
    }

    /** Adds the events in order, after flushing what the session holds. */
    public static Uni<Void> add(Mutiny.Session session, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return session.flush();
        }
        String rows = Json.write(events.stream().map(Row::of).toList());
        return session.flush()
                .chain(() ->
                        session.createNativeQuery(INSERT).setParameter(1, rows).executeUpdate())
                .replaceWithVoid();
    }

    private record Row(
            String id,
            short shard,
            String topic,
            String key,
            String type,
            String source,
            String subject,
            String at,
            String originId,
            String payload) {
        static Row of(OutgoingEvent event) {
            EventHeader header = event.header();
            return new Row(
                    header.id().toString(),
                    Outbox.shardOf(event.key()),
                    event.topic(),
                    event.key(),
                    header.type(),
                    header.source(),
                    header.subject(),
                    header.time().toString(),
                    header.originId(),
                    event.payload());
        }
    }
}
