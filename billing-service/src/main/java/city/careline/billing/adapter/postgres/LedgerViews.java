package city.careline.billing.adapter.postgres;

import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.Slice;
import city.careline.billing.domain.Account;
import city.careline.billing.domain.AccountKind;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.Posting;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Trace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the ledger from the pool. */
@ApplicationScoped
public class LedgerViews implements LedgerReadings {
    private static final String POSTINGS = """
            select j.*, a.kind as account_kind, a.fund, a.owner_id, p.amount_fen
            from (select * from journal_entry where ($1::uuid is null or id > $1) and starts_with(region_code, $3)
                and ($4::uuid is null or work_order_id = $4) and ($5::text is null or origin_id = $5)
                and ($6::text is null or month = $6) and ($7::uuid is null or provider_id = $7)
                and ($8::uuid is null or entitlement_id = $8)
              order by id limit $2) j
            join posting p on p.entry_id = j.id join account a on a.id = p.account_id
            order by j.id, p.line""";
    private static final String BALANCE = """
            select a.kind, a.fund, coalesce(sum(p.amount_fen) filter (where p.amount_fen > 0), 0)::bigint as debit,
              coalesce(-sum(p.amount_fen) filter (where p.amount_fen < 0), 0)::bigint as credit
            from posting p join account a on a.id = p.account_id join journal_entry j on j.id = p.entry_id
            where ($1::text is null or j.month = $1) and starts_with(j.region_code, $2)
            group by a.kind, a.fund order by a.kind, a.fund""";
    private static final String BREACHES = "select breach, subject from ledger_breach";
    private final Pool pool;

    /** Reads from this pool. */
    public LedgerViews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Line>> postings(Filter filter, Slice slice) {
        return Rows.list(
                pool,
                POSTINGS,
                Rows.of(
                        slice.after(),
                        slice.limit(),
                        slice.regionPrefix(),
                        filter.workOrderId(),
                        filter.originId(),
                        Rows.text(filter.month()),
                        filter.providerId(),
                        filter.entitlementId()),
                LedgerViews::line);
    }

    @Override
    public Uni<List<Total>> balance(@Nullable YearMonth month, String regionPrefix) {
        return Rows.list(
                pool,
                BALANCE,
                Rows.of(Rows.text(month), regionPrefix),
                row -> new Total(
                        row.getString("kind"), row.getString("fund"), row.getLong("debit"), row.getLong("credit")));
    }

    @Override
    public Uni<List<Breach>> breaches() {
        return Rows.list(pool, BREACHES, Rows.of(), row -> new Breach(row.getString("breach"), row.getUUID("subject")));
    }

    private static Line line(Row row) {
        var account = new Account(
                AccountKind.valueOf(row.getString("account_kind")),
                Fund.valueOf(row.getString("fund")),
                row.getUUID("owner_id"));
        return new Line(
                row.getUUID("id"),
                row.getString("reference"),
                EntryKind.valueOf(row.getString("kind")),
                Rows.month(row, "month"),
                Rows.monthOrNull(row, "original_month"),
                Rows.instant(row, "posted_at"),
                trace(row),
                new Posting(account, row.getLong("amount_fen")));
    }

    private static Trace trace(Row row) {
        return new Trace(
                row.getString("origin_id"),
                new RegionCode(row.getString("region_code")),
                row.getUUID("elder_id"),
                row.getUUID("entitlement_id"),
                row.getUUID("work_order_id"),
                row.getUUID("call_id"),
                row.getUUID("visit_id"),
                row.getUUID("provider_id"));
    }
}
