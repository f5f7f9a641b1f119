package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Entitlements;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.RegionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Table {@code entitlement}. */
record EntitlementRows(SqlClient sql) implements Entitlements {
    private static final String OF_ELDER = "select * from entitlement where elder_id = $1 and month = $2 for update";
    private static final String BY_ID = "select * from entitlement where id = $1 for update";
    private static final String GRANTED =
            "select elder_id from entitlement where month = $1 and elder_id = any($2::uuid[])";
    private static final String ADD = """
            insert into entitlement (id, elder_id, region_code, policy_code, fund, month, granted_fen, version)
            select id, elder_id, region_code, policy_code, fund, month, granted_fen, 1
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
              as fresh (id, elder_id, region_code, policy_code, fund, month, granted_fen)
            order by elder_id
            on conflict do nothing returning *""";
    // The guard is in the statement as well as in the constraint and the domain: no order of events gets past all
    // three.
    private static final String UPDATE = """
            update entitlement set held_fen = $2, used_fen = $3, lapsed_fen = $4, version = $5
            where id = $1 and version = $5::bigint - 1 and $2::bigint + $3::bigint + $4::bigint <= granted_fen""";
    private static final String UNUSED = """
            select * from entitlement where month = $1 and held_fen + used_fen + lapsed_fen < granted_fen
            order by id limit $2 for update""";

    @Override
    public Uni<Optional<Entitlement>> lock(UUID elderId, YearMonth month) {
        return Rows.find(sql, OF_ELDER, Rows.of(elderId, month.toString()), EntitlementRows::entitlement);
    }

    @Override
    public Uni<Entitlement> lock(UUID id) {
        return Rows.list(sql, BY_ID, Rows.of(id), EntitlementRows::entitlement).map(List::getFirst);
    }

    @Override
    public Uni<Set<UUID>> granted(YearMonth month, Set<UUID> elderIds) {
        return Rows.list(sql, GRANTED, Rows.of(month.toString(), elderIds.toArray(UUID[]::new)), row -> row.getUUID(0))
                .map(HashSet::new);
    }

    @Override
    public Uni<List<Entitlement>> add(List<Entitlement> fresh) {
        return Rows.list(
                sql,
                ADD,
                Rows.of(
                        column(fresh, Entitlement::id, UUID[]::new),
                        column(fresh, Entitlement::elderId, UUID[]::new),
                        column(fresh, one -> one.region().value(), String[]::new),
                        column(fresh, Entitlement::policyCode, String[]::new),
                        column(fresh, one -> one.fund().name(), String[]::new),
                        column(fresh, one -> one.month().toString(), String[]::new),
                        column(fresh, Entitlement::grantedFen, Long[]::new)),
                EntitlementRows::entitlement);
    }

    @Override
    public Uni<Void> update(List<Entitlement> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> batch = changed.stream()
                .sorted(Comparator.comparing(Entitlement::id))
                .map(one -> Rows.of(one.id(), one.heldFen(), one.usedFen(), one.lapsedFen(), one.version()))
                .toList();
        return sql.preparedQuery(UPDATE).executeBatch(batch).map(first -> {
            for (var result = first; result != null; result = result.next()) {
                if (result.rowCount() != 1) {
                    throw new IllegalStateException("an entitlement changed in between or would exceed its grant");
                }
            }
            return null;
        });
    }

    @Override
    public Uni<List<Entitlement>> lockUnused(YearMonth month, int limit) {
        return Rows.list(sql, UNUSED, Rows.of(month.toString(), limit), EntitlementRows::entitlement);
    }

    static Entitlement entitlement(Row row) {
        return new Entitlement(
                row.getUUID("id"),
                row.getUUID("elder_id"),
                new RegionCode(row.getString("region_code")),
                row.getString("policy_code"),
                Fund.valueOf(row.getString("fund")),
                Rows.month(row, "month"),
                row.getLong("granted_fen"),
                row.getLong("held_fen"),
                row.getLong("used_fen"),
                row.getLong("lapsed_fen"),
                row.getLong("version"));
    }

    private static <T> T[] column(
            List<Entitlement> rows, Function<Entitlement, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
