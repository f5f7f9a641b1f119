package city.careline.billing.application;

import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Posting;
import city.careline.billing.domain.Trace;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the ledger. */
public interface LedgerReadings {
    /**
     * A posting with its entry.
     *
     * @param entryId the entry
     * @param reference the business fact it books
     * @param kind why
     * @param month accounting month
     * @param originalMonth the closed month it corrects
     * @param postedAt when
     * @param trace what it goes back to
     * @param posting what moved
     */
    record Line(
            UUID entryId,
            String reference,
            EntryKind kind,
            YearMonth month,
            @Nullable YearMonth originalMonth,
            Instant postedAt,
            Trace trace,
            Posting posting) {}

    /**
     * Which postings.
     *
     * @param workOrderId of this order
     * @param originId of this press or request
     * @param month of this accounting month
     * @param providerId of this provider
     * @param entitlementId of this entitlement
     */
    record Filter(
            @Nullable UUID workOrderId,
            @Nullable String originId,
            @Nullable YearMonth month,
            @Nullable UUID providerId,
            @Nullable UUID entitlementId) {}

    /**
     * Line of the trial balance: all accounts of a kind and fund together.
     *
     * @param account kind of account
     * @param fund whose money
     * @param debitFen sum of debits
     * @param creditFen sum of credits, as a positive number
     */
    record Total(String account, String fund, long debitFen, long creditFen) {}

    /**
     * A breach of the promise that public money is exact.
     *
     * @param breach which
     * @param subject id of what is concerned
     */
    record Breach(String breach, UUID subject) {}

    /** Postings in the order they were made; the limit counts entries, which are never cut in two. */
    Uni<List<Line>> postings(Filter filter, Slice slice);

    /** The trial balance of a month, or of everything. */
    Uni<List<Total>> balance(@Nullable YearMonth month, String regionPrefix);

    /** Everything that is not exact; empty in health. */
    Uni<List<Breach>> breaches();
}
