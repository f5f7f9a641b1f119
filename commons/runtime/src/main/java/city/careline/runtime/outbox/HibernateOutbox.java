package city.careline.runtime.outbox;

import city.careline.runtime.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The outbox for services whose aggregates are kept by Hibernate Reactive: one transaction with the city's clock, and
 * the relay woken after the commit.
 */
public final class HibernateOutbox {
    private static final String INSERT = """
            insert into outbox (event_id, shard, topic, record_key, type, source, subject, happened_at, origin_id, payload)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""";

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
        Uni<Void> chain = session.flush();
        for (OutgoingEvent event : events) {
            chain = chain.chain(() -> insert(session, event));
        }
        return chain;
    }

    private static Uni<Void> insert(Mutiny.Session session, OutgoingEvent event) {
        var header = event.header();
        return session.createNativeQuery(INSERT)
                .setParameter(1, header.id())
                .setParameter(2, Outbox.shardOf(event.key()))
                .setParameter(3, event.topic())
                .setParameter(4, event.key())
                .setParameter(5, header.type())
                .setParameter(6, header.source())
                .setParameter(7, header.subject())
                .setParameter(8, header.time().atOffset(ZoneOffset.UTC))
                .setParameter(9, header.originId())
                .setParameter(10, event.payload())
                .executeUpdate()
                .replaceWithVoid();
    }
}
