package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short words for statements and columns. */
final class Sql {
    private Sql() {}

    static Uni<RowSet<Row>> execute(UnitOfWork work, String statement, @Nullable Object... values) {
        return work.resource(SqlConnection.class).preparedQuery(statement).execute(tuple(values));
    }

    static Uni<Void> executeBatch(UnitOfWork work, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.resource(SqlConnection.class)
                        .preparedQuery(statement)
                        .executeBatch(rows)
                        .replaceWithVoid();
    }

    /** Sends the statements without waiting in between; they are carried out in this order, and the first failure counts. */
    static Uni<Void> together(List<Uni<Void>> statements) {
        return Uni.combine().all().unis(statements).discardItems();
    }

    static <T> Uni<List<T>> list(UnitOfWork work, String statement, Function<Row, T> read, @Nullable Object... values) {
        return execute(work, statement, values).map(rows -> {
            var all = new ArrayList<T>(rows.size());
            rows.forEach(row -> all.add(read.apply(row)));
            return all;
        });
    }

    static <T> Uni<Optional<T>> find(
            UnitOfWork work, String statement, Function<Row, T> read, @Nullable Object... values) {
        return list(work, statement, read, values).map(all -> all.stream().findFirst());
    }

    static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(Arrays.asList(values));
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    static UUID[] uuids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
