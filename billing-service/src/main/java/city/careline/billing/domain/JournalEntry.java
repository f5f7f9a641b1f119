package city.careline.billing.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking: postings that sum to zero. Never changed.
 *
 * @param id the entry
 * @param reference the business fact it books, unique: each fact is booked once
 * @param kind why
 * @param month the accounting month
 * @param originalMonth the closed month it corrects, if any
 * @param trace what it goes back to
 * @param postings at least two, summing to zero
 */
public record JournalEntry(
        UUID id,
        String reference,
        EntryKind kind,
        YearMonth month,
        @Nullable YearMonth originalMonth,
        Trace trace,
        List<Posting> postings) {

    /** Refuses what does not balance. */
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2
                || postings.stream().mapToLong(Posting::amountFen).sum() != 0) {
            throw new IllegalArgumentException("a journal entry balances: " + reference);
        }
    }
}
