package city.careline.billing.application;

import city.careline.billing.domain.JournalEntry;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The ledger: entries are added, never changed. */
public interface Journals {
    /** Posts the entries; fails when one does not balance, repeats a reference, or is for a closed month. */
    Uni<Void> post(List<JournalEntry> entries);
}
