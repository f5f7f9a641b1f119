package city.careline.provider.adapter.postgres;

import city.careline.runtime.outbox.HibernateOutbox;
import city.careline.runtime.outbox.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the outbox for aggregates kept by Hibernate Reactive. */
@ApplicationScoped
class OutboxOfHibernate {

    @Produces
    @Singleton
    HibernateOutbox outbox(Mutiny.SessionFactory sessions, OutboxRelay relay) {
        return new HibernateOutbox(sessions, relay);
    }
}
