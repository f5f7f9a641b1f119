package city.careline.billing.adapter.rest;

import city.careline.billing.application.LedgerReadings;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The ledger, to be read: postings, trial balance and the check that public money is exact. */
@Path("/ledger")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class LedgerResource {
    private final LedgerReadings ledger;
    private final Caller caller;

    /** Serves this caller. */
    public LedgerResource(LedgerReadings ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * The trial balance.
     *
     * @param month yyyy-MM, absent for everything
     * @param totals per kind of account and fund
     * @param debitFen sum of all debits
     * @param creditFen sum of all credits
     * @param balanced true when they are equal
     */
    public record BalanceView(
            @Nullable String month, List<TotalView> totals, long debitFen, long creditFen, boolean balanced) {}

    /**
     * All accounts of a kind and fund.
     *
     * @param account kind of account
     * @param fund whose money
     * @param debitFen sum of debits
     * @param creditFen sum of credits
     * @param balanceFen debits less credits
     */
    public record TotalView(String account, String fund, long debitFen, long creditFen, long balanceFen) {
        static TotalView of(LedgerReadings.Total total) {
            return new TotalView(
                    total.account(),
                    total.fund(),
                    total.debitFen(),
                    total.creditFen(),
                    total.debitFen() - total.creditFen());
        }
    }

    /** Postings in the order they were made; {@code limit} and {@code after} count entries. */
    @GET
    @Path("/postings")
    @Operation(summary = "List postings of an order, an origin, a month or a provider")
    public Uni<List<PostingView>> postings(
            @QueryParam("workOrder") @Nullable UUID workOrder,
            @QueryParam("origin") @Size(max = 64) @Nullable String origin,
            @QueryParam("month") @Pattern(regexp = Asked.MONTH) @Nullable String month,
            @QueryParam("provider") @Nullable UUID provider,
            @QueryParam("entitlement") @Nullable UUID entitlement,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var filter = new LedgerReadings.Filter(workOrder, origin, Asked.monthOrNull(month), provider, entitlement);
        return ledger.postings(filter, Asked.slice(caller, after, limit))
                .map(lines -> lines.stream().map(PostingView::of).toList());
    }

    /** The trial balance of a month, or of everything. */
    @GET
    @Path("/balance")
    @Operation(summary = "Trial balance")
    public Uni<BalanceView> balance(@QueryParam("month") @Pattern(regexp = Asked.MONTH) @Nullable String month) {
        return ledger.balance(Asked.monthOrNull(month), caller.region().prefix())
                .map(totals -> {
                    long debit = totals.stream()
                            .mapToLong(LedgerReadings.Total::debitFen)
                            .sum();
                    long credit = totals.stream()
                            .mapToLong(LedgerReadings.Total::creditFen)
                            .sum();
                    return new BalanceView(
                            month, totals.stream().map(TotalView::of).toList(), debit, credit, debit == credit);
                });
    }

    /** Every breach of the promise that public money is exact; an empty list in health. */
    @GET
    @Path("/breaches")
    @Operation(summary = "Check entitlements, holds, charges and statements against the ledger")
    public Uni<List<LedgerReadings.Breach>> breaches() {
        return ledger.breaches();
    }
}
