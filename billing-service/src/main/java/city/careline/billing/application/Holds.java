package city.careline.billing.application;

import city.careline.billing.domain.Hold;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds, at most one per order. */
public interface Holds {
    /** Locks the order's hold until the transaction ends, if there is one. */
    Uni<Optional<Hold>> lock(UUID workOrderId);

    /** Adds a hold. */
    Uni<Void> add(Hold hold);

    /** Writes the end of a locked hold. */
    Uni<Void> update(Hold hold);

    /** Orders whose hold is due to expire, earliest first. */
    Uni<List<UUID>> listDue(Instant now, int limit);

    /** Remembers that an order without a hold was cancelled. */
    Uni<Void> rememberCancelled(UUID workOrderId);

    /** True when that was remembered. */
    Uni<Boolean> isCancelled(UUID workOrderId);
}
