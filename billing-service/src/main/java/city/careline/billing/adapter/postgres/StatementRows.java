package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Statements;
import city.careline.billing.domain.Statement;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Tables {@code statement} and {@code statement_line}, made from the charges. */
record StatementRows(SqlClient sql) implements Statements {
    private static final String LOCK = "select pg_advisory_xact_lock(7102, hashtext($1))";
    private static final String PROVIDERS =
            "select distinct provider_id from charge where month = $1 order by provider_id";
    private static final String ADD = """
            insert into statement (id, provider_id, month, lines, public_fen, self_pay_fen, is_final, made_at)
            values ($1, $2, $3, 0, 0, 0, false, $4) on conflict (provider_id, month) do nothing""";
    private static final String CLEAR =
            "delete from statement_line where statement_id in (select id from statement where month = $1)";
    private static final String LINES = """
            insert into statement_line (statement_id, charge_id)
            select s.id, c.id from charge c join statement s on s.provider_id = c.provider_id and s.month = c.month
            where c.month = $1""";
    private static final String TOTAL = """
            update statement s set lines = t.lines, public_fen = t.public_fen, self_pay_fen = t.self_pay_fen,
              is_final = $2, made_at = $3
            from (select l.statement_id, count(*)::int as lines, sum(c.public_fen)::bigint as public_fen,
                sum(c.self_pay_fen)::bigint as self_pay_fen
              from statement_line l join charge c on c.id = l.charge_id group by l.statement_id) t
            where s.id = t.statement_id and s.month = $1""";
    private static final String OF_MONTH = "select * from statement where month = $1 order by provider_id";

    @Override
    public Uni<List<Statement>> rebuild(YearMonth month, boolean isFinal, Instant now) {
        String code = month.toString();
        return Rows.change(sql, LOCK, Rows.of(code))
                .chain(() -> Rows.list(sql, PROVIDERS, Rows.of(code), row -> row.getUUID(0)))
                .chain(providers -> Rows.changeAll(sql, ADD, fresh(providers, code, now)))
                .chain(() -> Rows.change(sql, CLEAR, Rows.of(code)))
                .chain(() -> Rows.change(sql, LINES, Rows.of(code)))
                .chain(() -> Rows.change(sql, TOTAL, Rows.of(code, isFinal, Rows.utc(now))))
                .chain(() -> list(month));
    }

    @Override
    public Uni<List<Statement>> list(YearMonth month) {
        return Rows.list(sql, OF_MONTH, Rows.of(month.toString()), StatementRows::statement);
    }

    private static List<Tuple> fresh(List<UUID> providers, String month, Instant now) {
        return providers.stream()
                .map(provider -> Rows.of(Ids.next(), provider, month, Rows.utc(now)))
                .toList();
    }

    static Statement statement(Row row) {
        return new Statement(
                row.getUUID("id"),
                row.getUUID("provider_id"),
                Rows.month(row, "month"),
                row.getInteger("lines"),
                row.getLong("public_fen"),
                row.getLong("self_pay_fen"),
                row.getBoolean("is_final"),
                Rows.instant(row, "made_at"));
    }
}
