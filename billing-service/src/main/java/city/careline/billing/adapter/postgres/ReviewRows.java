package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Reviews;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code visit} and {@code review}. */
record ReviewRows(SqlClient sql) implements Reviews {
    /** A review with its visit. */
    static final String SELECT = """
            select r.id as review_id, r.reason, r.owner, r.opened_at, r.verdict, r.decided_by, r.note, r.decided_at, v.*
            from review r join visit v on v.id = r.visit_id""";

    private static final String KEEP = """
            insert into visit (id, work_order_id, item_code, elder_id, checked_in_at, checked_out_at, region_code,
              location_matched, provider_id, worker_id, clocked_minutes, origin_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing""";
    private static final String ADD = """
            insert into review (id, visit_id, work_order_id, reason, owner, opened_at) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing""";
    private static final String LOCK = SELECT + " where r.id = $1 for update of r";
    private static final String LOCK_OPEN =
            SELECT + " where r.work_order_id = $1 and r.reason = $2 and r.verdict is null for update of r";
    private static final String DECIDE = """
            update review set verdict = $2, decided_by = $3, note = $4, decided_at = $5
            where id = $1 and verdict is null""";

    @Override
    public Uni<Void> keep(Visit visit) {
        return Rows.change(
                sql,
                KEEP,
                Rows.of(
                        visit.id(),
                        visit.workOrderId(),
                        visit.itemCode(),
                        visit.elderId(),
                        Rows.utc(visit.checkedInAt()),
                        Rows.utc(visit.checkedOutAt()),
                        visit.regionCode(),
                        visit.locationMatched(),
                        visit.providerId(),
                        visit.workerId(),
                        visit.clockedMinutes(),
                        visit.originId()));
    }

    @Override
    public Uni<Void> add(Review review) {
        return Rows.change(
                sql,
                ADD,
                Rows.of(
                        review.id(),
                        review.visit().id(),
                        review.visit().workOrderId(),
                        review.reason().name(),
                        review.owner(),
                        Rows.utc(review.openedAt())));
    }

    @Override
    public Uni<Optional<Review>> lock(UUID id) {
        return Rows.find(sql, LOCK, Rows.of(id), ReviewRows::review);
    }

    @Override
    public Uni<Optional<Review>> lockOpen(UUID workOrderId, ReviewReason reason) {
        return Rows.find(sql, LOCK_OPEN, Rows.of(workOrderId, reason.name()), ReviewRows::review);
    }

    @Override
    public Uni<Void> update(Review review) {
        Review.Decision decision = review.decision();
        return decision == null
                ? Uni.createFrom().voidItem()
                : Rows.change(
                        sql,
                        DECIDE,
                        Rows.of(
                                review.id(),
                                decision.verdict().name(),
                                decision.by(),
                                decision.note(),
                                Rows.utc(decision.at())));
    }

    static Review review(Row row) {
        return new Review(
                row.getUUID("review_id"),
                visit(row),
                ReviewReason.valueOf(row.getString("reason")),
                row.getString("owner"),
                Rows.instant(row, "opened_at"),
                decision(row));
    }

    private static Review.@Nullable Decision decision(Row row) {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Review.Decision(
                        Review.Verdict.valueOf(verdict),
                        row.getString("decided_by"),
                        row.getString("note"),
                        Rows.instant(row, "decided_at"));
    }

    private static Visit visit(Row row) {
        return new Visit(
                row.getUUID("id"),
                row.getUUID("work_order_id"),
                row.getString("item_code"),
                row.getUUID("elder_id"),
                Rows.instantOrNull(row, "checked_in_at"),
                Rows.instantOrNull(row, "checked_out_at"),
                row.getString("region_code"),
                row.getBoolean("location_matched"),
                row.getUUID("provider_id"),
                row.getUUID("worker_id"),
                row.getInteger("clocked_minutes"),
                row.getString("origin_id"));
    }
}
