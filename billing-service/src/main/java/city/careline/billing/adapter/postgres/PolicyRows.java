package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Policies;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.RegionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;

/** Tables {@code quota_policy} and {@code hold_rule}. */
record PolicyRows(SqlClient sql) implements Policies {
    private static final String ALL = "select * from quota_policy order by region_code, group_code, valid_from";
    private static final String LOCK = "select pg_advisory_xact_lock(7101, 1)";
    private static final String ADD = """
            insert into quota_policy (code, region_code, group_code, amount_fen, valid_from, valid_to, fund, made_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String GRACE = "select grace_hours from hold_rule";

    @Override
    public Uni<PolicyBook> all() {
        return Rows.list(sql, ALL, Rows.of(), PolicyRows::policy).map(PolicyBook::new);
    }

    @Override
    public Uni<PolicyBook> lockAll() {
        return Rows.change(sql, LOCK, Rows.of()).chain(this::all);
    }

    @Override
    public Uni<Void> add(QuotaPolicy policy, String madeBy) {
        return Rows.change(
                sql,
                ADD,
                Rows.of(
                        policy.code(),
                        policy.region().value(),
                        policy.groupCode(),
                        policy.amountFen(),
                        policy.validFrom(),
                        policy.validTo(),
                        policy.fund().name(),
                        madeBy));
    }

    @Override
    public Uni<Duration> holdGrace() {
        return Rows.list(sql, GRACE, Rows.of(), row -> Duration.ofHours(row.getInteger(0)))
                .map(java.util.List::getFirst);
    }

    private static QuotaPolicy policy(Row row) {
        return new QuotaPolicy(
                row.getString("code"),
                new RegionCode(row.getString("region_code")),
                row.getString("group_code"),
                row.getLong("amount_fen"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                Fund.valueOf(row.getString("fund")));
    }
}
