package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Audits;
import city.careline.elder.domain.trace.AuditEntry;
import city.careline.elder.domain.trace.Disclosure;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The audit log in PostgreSQL; one writer at a time, so that the chain has no fork. */
final class AuditRows implements Audits {
    private static final String LOCK = "select count(*) from pg_advisory_xact_lock(7002, 1)";
    private static final String LAST = "select * from audit_log order by number desc";
    private static final String ALL = "select * from audit_log where number > ?1 order by number";
    private static final String OF_ELDER =
            "select * from audit_log where number > ?1 and elder_id = ?2 order by number";

    private final Mutiny.Session session;

    AuditRows(Mutiny.Session session) {
        this.session = session;
    }

    @Override
    public Uni<AuditEntry> append(Disclosure disclosure) {
        return session.createNativeQuery(LOCK, Long.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(LAST, AuditRow.class)
                        .setMaxResults(1)
                        .getResultList())
                .chain(rows -> {
                    AuditEntry entry = rows.isEmpty()
                            ? AuditEntry.after(0, AuditEntry.GENESIS, disclosure)
                            : after(rows.getFirst().toEntry(), disclosure);
                    return session.persist(AuditRow.of(entry)).replaceWith(entry);
                });
    }

    @Override
    public Uni<List<AuditEntry>> list(@Nullable UUID elderId, long afterNumber, int limit) {
        Mutiny.SelectionQuery<AuditRow> query = session.createNativeQuery(
                        elderId == null ? ALL : OF_ELDER, AuditRow.class)
                .setParameter(1, afterNumber);
        if (elderId != null) {
            query.setParameter(2, elderId);
        }
        return query.setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(AuditRow::toEntry).toList());
    }

    private static AuditEntry after(AuditEntry last, Disclosure disclosure) {
        return AuditEntry.after(last.number(), last.hash(), disclosure);
    }
}
