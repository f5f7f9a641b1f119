package city.careline.billing.application;

import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Visit;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Visits as they were reported, and those of them that wait for a person. */
public interface Reviews {
    /** Keeps a visit with its proof, once. */
    Uni<Void> keep(Visit visit);

    /** Adds an item, unless its visit waits already. */
    Uni<Void> add(Review review);

    /** Locks an item until the transaction ends, if there is one. */
    Uni<Optional<Review>> lock(UUID id);

    /** Locks the order's open item of that reason, if there is one. */
    Uni<Optional<Review>> lockOpen(UUID workOrderId, ReviewReason reason);

    /** Writes the decision on a locked item. */
    Uni<Void> update(Review review);
}
