package city.careline.elder.application;

import city.careline.elder.domain.trace.AuditEntry;
import city.careline.elder.domain.trace.Disclosure;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log: a hash chain that grows only. */
public interface Audits {
    /** Adds the disclosure at the end of the chain. */
    Uni<AuditEntry> append(Disclosure disclosure);

    /** Entries after a number, in order; of one elder, or of all. */
    Uni<List<AuditEntry>> list(@Nullable UUID elderId, long afterNumber, int limit);
}
