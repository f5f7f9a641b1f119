package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Months;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Table {@code accounting_month}: posting shares its row, closing takes it alone. */
record MonthRows(SqlClient sql) implements Months {
    private static final String KNOWN = "insert into accounting_month (month) values ($1) on conflict do nothing";
    private static final String SHARE = "select state = 'CLOSED' from accounting_month where month = $1 for share";
    private static final String ALONE = "select * from accounting_month where month = $1 for update";
    private static final String CLOSE =
            "update accounting_month set state = 'CLOSED', closed_at = $2, closed_by = $3 where month = $1";

    @Override
    public Uni<Boolean> isClosed(YearMonth month) {
        return known(month)
                .chain(() -> Rows.list(sql, SHARE, Rows.of(month.toString()), row -> row.getBoolean(0)))
                .map(List::getFirst);
    }

    @Override
    public Uni<Optional<Instant>> lockToClose(YearMonth month) {
        return known(month)
                .chain(() -> Rows.list(sql, ALONE, Rows.of(month.toString()), MonthRows::closedAt))
                .map(List::getFirst);
    }

    @Override
    public Uni<Void> close(YearMonth month, Instant at, String by) {
        return Rows.change(sql, CLOSE, Rows.of(month.toString(), Rows.utc(at), by));
    }

    private Uni<Void> known(YearMonth month) {
        return Rows.change(sql, KNOWN, Rows.of(month.toString()));
    }

    private static Optional<Instant> closedAt(Row row) {
        return Optional.ofNullable(Rows.instantOrNull(row, "closed_at"));
    }
}
