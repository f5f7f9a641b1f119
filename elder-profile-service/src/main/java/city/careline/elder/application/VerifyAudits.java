package city.careline.elder.application;

import city.careline.elder.domain.trace.AuditEntry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recomputes the whole audit chain. */
@Singleton
public final class VerifyAudits {
    private static final int PAGE = 1000;
    private final UnitsOfWork units;

    /** Works on the register. */
    public VerifyAudits(UnitsOfWork units) {
        this.units = units;
    }

    /**
     * What the chain is worth.
     *
     * @param entries unaltered entries from the beginning
     * @param headHash hash of the last unaltered entry; to be kept elsewhere and compared
     * @param brokenAt number of the first entry that does not follow, absent when the chain is whole
     */
    public record Verdict(
            long entries, String headHash, @Nullable Long brokenAt) {}

    /** The verdict on all entries. */
    public Uni<Verdict> handle() {
        return units.run(tx -> verify(tx, new Verdict(0, AuditEntry.GENESIS, null)));
    }

    private static Uni<Verdict> verify(UnitOfWork tx, Verdict soFar) {
        return tx.audits().list(null, soFar.entries(), PAGE).chain(page -> {
            Verdict next = add(soFar, page);
            return page.size() < PAGE || next.brokenAt() != null
                    ? Uni.createFrom().item(next)
                    : verify(tx, next);
        });
    }

    private static Verdict add(Verdict soFar, List<AuditEntry> page) {
        Verdict verdict = soFar;
        for (AuditEntry entry : page) {
            if (!entry.follows(verdict.entries(), verdict.headHash())) {
                return new Verdict(verdict.entries(), verdict.headHash(), entry.number());
            }
            verdict = new Verdict(entry.number(), entry.hash(), null);
        }
        return verdict;
    }
}
