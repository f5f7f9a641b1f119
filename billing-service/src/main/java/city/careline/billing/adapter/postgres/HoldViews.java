package city.careline.billing.adapter.postgres;

import city.careline.billing.application.HoldReadings;
import city.careline.billing.application.Slice;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Review;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads holds, their charges and reviews from the pool. */
@ApplicationScoped
public class HoldViews implements HoldReadings {
    private static final String FIND = "select * from hold where work_order_id = $1 and starts_with(region_code, $2)";
    private static final String LIST = """
            select * from hold where ($1::uuid is null or id > $1) and starts_with(region_code, $3)
              and ($4::text is null or origin_id = $4) and ($5::uuid is null or elder_id = $5)
              and ($6::text is null or state = $6)
            order by id limit $2""";
    private static final String CHARGES =
            "select * from charge where made_by is null and work_order_id = any($1::uuid[])";
    private static final String REVIEWS = ReviewRows.SELECT + """
             where (r.verdict is null) = $4 and ($1::uuid is null or r.id > $1)
              and starts_with(coalesce(v.region_code, $3), $3)
            order by r.id limit $2""";

    private final Pool pool;

    /** Reads from this pool. */
    public HoldViews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Story>> find(UUID workOrderId, String regionPrefix) {
        return Rows.list(pool, FIND, Rows.of(workOrderId, regionPrefix), HoldRows::hold)
                .chain(this::withCharges)
                .map(list -> list.stream().findFirst());
    }

    @Override
    public Uni<List<Story>> list(Filter filter, Slice slice) {
        HoldState state = filter.state();
        return Rows.list(
                        pool,
                        LIST,
                        Rows.of(
                                slice.after(),
                                slice.limit(),
                                slice.regionPrefix(),
                                filter.originId(),
                                filter.elderId(),
                                state == null ? null : state.name()),
                        HoldRows::hold)
                .chain(this::withCharges);
    }

    @Override
    public Uni<List<Review>> reviews(boolean open, Slice slice) {
        return Rows.list(
                pool, REVIEWS, Rows.of(slice.after(), slice.limit(), slice.regionPrefix(), open), HoldViews::review);
    }

    private static Review review(Row row) {
        return ReviewRows.review(row);
    }

    private Uni<List<Story>> withCharges(List<Hold> holds) {
        UUID[] orders = holds.stream().map(hold -> hold.order().workOrderId()).toArray(UUID[]::new);
        return Rows.list(pool, CHARGES, Rows.of((Object) orders), ChargeRows::charge)
                .map(charges -> stories(holds, charges));
    }

    private static List<Story> stories(List<Hold> holds, List<Charge> charges) {
        Map<UUID, Charge> byOrder = new HashMap<>();
        charges.forEach(charge -> byOrder.put(charge.workOrderId(), charge));
        return holds.stream()
                .map(hold -> new Story(hold, charge(byOrder, hold.order().workOrderId())))
                .toList();
    }

    private static @Nullable Charge charge(Map<UUID, Charge> byOrder, UUID workOrderId) {
        return byOrder.get(workOrderId);
    }
}
