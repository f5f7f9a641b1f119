package city.careline.billing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How statements are run and columns read here. */
final class Rows {
    private Rows() {}

    static Tuple of(@Nullable Object... values) {
        return Tuple.tuple(new ArrayList<>(Arrays.asList(values)));
    }

    static <T> Uni<List<T>> list(SqlClient sql, String query, Tuple values, Function<Row, T> map) {
        return sql.preparedQuery(query).execute(values).map(rows -> {
            var list = new ArrayList<T>(rows.rowCount());
            rows.forEach(row -> list.add(map.apply(row)));
            return list;
        });
    }

    static <T> Uni<Optional<T>> find(SqlClient sql, String query, Tuple values, Function<Row, T> map) {
        return list(sql, query, values, map).map(list -> list.stream().findFirst());
    }

    static Uni<Void> change(SqlClient sql, String statement, Tuple values) {
        return sql.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    static Uni<Void> changeAll(SqlClient sql, String statement, List<Tuple> batch) {
        return batch.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.preparedQuery(statement).executeBatch(batch).replaceWithVoid();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    static YearMonth month(Row row, String column) {
        return YearMonth.parse(row.getString(column));
    }

    static @Nullable YearMonth monthOrNull(Row row, String column) {
        String value = row.getString(column);
        return value == null ? null : YearMonth.parse(value);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
