package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Changes;
import city.careline.elder.domain.trace.Change;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The history of changes in PostgreSQL. */
final class ChangeRows implements Changes {
    private static final String OF_SUBJECT = "select * from change_log where subject_id = ?1 and id > ?2 order by id";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.Session session;

    ChangeRows(Mutiny.Session session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Collection<Change> changes) {
        return session.persistAll(changes.stream().map(ChangeRow::of).toArray());
    }

    @Override
    public Uni<List<Change>> listOf(UUID subjectId, @Nullable UUID after, int limit) {
        return session.createNativeQuery(OF_SUBJECT, ChangeRow.class)
                .setParameter(1, subjectId)
                .setParameter(2, after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ChangeRow::toChange).toList());
    }
}
