package city.careline.billing.application;

import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Review;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at holds and at visits that wait for a person, without locking anything. */
public interface HoldReadings {
    /**
     * A hold with what came of it.
     *
     * @param hold the hold
     * @param charge the charge, once captured
     */
    record Story(Hold hold, @Nullable Charge charge) {}

    /**
     * Which holds.
     *
     * @param originId of this press or request
     * @param elderId of this elder
     * @param state in this state
     */
    record Filter(
            @Nullable String originId,
            @Nullable UUID elderId,
            @Nullable HoldState state) {}

    /** The order's hold, if it lies in the region. */
    Uni<Optional<Story>> find(UUID workOrderId, String regionPrefix);

    /** Holds in the order they were made. */
    Uni<List<Story>> list(Filter filter, Slice slice);

    /** Visits that wait, or with {@code open} false those decided, oldest first. */
    Uni<List<Review>> reviews(boolean open, Slice slice);
}
