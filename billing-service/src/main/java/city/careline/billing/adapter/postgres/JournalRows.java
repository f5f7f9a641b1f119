package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Journals;
import city.careline.billing.domain.Account;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Posting;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tables {@code account}, {@code journal_entry} and {@code posting}; triggers guard them. */
record JournalRows(SqlClient sql) implements Journals {
    private static final String ACCOUNT =
            "insert into account (id, kind, fund, owner_id) values ($1, $2, $3, $4) on conflict do nothing";
    private static final String ENTRY = """
            insert into journal_entry (id, reference, kind, month, original_month, origin_id, region_code, elder_id,
              entitlement_id, work_order_id, call_id, visit_id, provider_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";
    private static final String POSTING =
            "insert into posting (entry_id, line, account_id, amount_fen) values ($1, $2, $3, $4)";

    @Override
    public Uni<Void> post(List<JournalEntry> entries) {
        return Rows.changeAll(sql, ACCOUNT, accounts(entries))
                .chain(() -> Rows.changeAll(
                        sql, ENTRY, entries.stream().map(JournalRows::entry).toList()))
                .chain(() -> Rows.changeAll(
                        sql,
                        POSTING,
                        entries.stream()
                                .flatMap(entry -> postings(entry).stream())
                                .toList()));
    }

    /** In one order everywhere, so that two transactions that need the same new accounts do not wait for each other. */
    private static List<Tuple> accounts(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .map(Posting::account)
                .distinct()
                .sorted(Comparator.comparing(JournalRows::idOf))
                .map(account -> Rows.of(
                        idOf(account), account.kind().name(), account.fund().name(), account.ownerId()))
                .toList();
    }

    private static Tuple entry(JournalEntry entry) {
        Trace trace = entry.trace();
        return Rows.of(
                entry.id(),
                entry.reference(),
                entry.kind().name(),
                entry.month().toString(),
                Rows.text(entry.originalMonth()),
                trace.originId(),
                trace.region().value(),
                trace.elderId(),
                trace.entitlementId(),
                trace.workOrderId(),
                trace.callId(),
                trace.visitId(),
                trace.providerId());
    }

    private static List<Tuple> postings(JournalEntry entry) {
        var rows = new ArrayList<Tuple>();
        for (Posting posting : entry.postings()) {
            rows.add(Rows.of(entry.id(), (short) rows.size(), idOf(posting.account()), posting.amountFen()));
        }
        return rows;
    }

    private static UUID idOf(Account account) {
        return Ids.derived("account", account.kind().name(), account.fund().name(), String.valueOf(account.ownerId()));
    }
}
