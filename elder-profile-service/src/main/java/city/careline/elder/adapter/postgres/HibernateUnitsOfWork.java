package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Collision;
import city.careline.elder.application.EventsOut;
import city.careline.elder.application.UnitOfWork;
import city.careline.elder.application.UnitsOfWork;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.outbox.HibernateOutbox;
import city.careline.runtime.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Transactions on the register by Hibernate Reactive; what they announce goes through the outbox. */
@Singleton
public final class HibernateUnitsOfWork implements UnitsOfWork {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BATCH = 500;

    private final HibernateOutbox outbox;
    private final Seals seals;
    private final EventsOut events;

    /** Uses the service's session factory, relay and keys. */
    public HibernateUnitsOfWork(
            Mutiny.SessionFactory sessions, OutboxRelay relay, FieldCipher cipher, KeyedHash hash, EventsOut events) {
        this.outbox = new HibernateOutbox(sessions, relay);
        this.seals = new Seals(cipher, hash);
        this.events = events;
    }

    @Override
    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        // Deferred, so that doing it again opens a new session.
        return Uni.createFrom()
                .deferred(() -> outbox.run((session, now) ->
                        work.apply(new HibernateUnitOfWork(session.setBatchSize(BATCH), now, seals, events))))
                .onFailure(HibernateUnitsOfWork::isUniqueViolation)
                .transform(failure -> new Collision());
    }

    private static boolean isUniqueViolation(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
