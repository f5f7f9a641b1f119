package city.careline.elder.application;

import city.careline.elder.domain.trace.AuditEntry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log for who supervises the readers. */
@Singleton
public final class ListAudits {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ListAudits(UnitsOfWork units) {
        this.units = units;
    }

    /** Entries after a number; of one elder, or of all. */
    public Uni<List<AuditEntry>> handle(@Nullable UUID elderId, long afterNumber, int limit) {
        return units.run(tx -> tx.audits().list(elderId, afterNumber, limit));
    }
}
