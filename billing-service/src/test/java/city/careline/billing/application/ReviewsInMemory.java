package city.careline.billing.application;

import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Visit;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Visits and reviews in maps. */
record ReviewsInMemory(Tables tables) implements Reviews {
    @Override
    public Uni<Void> keep(Visit visit) {
        return Tables.done(() -> tables.visits.putIfAbsent(visit.id(), visit));
    }

    @Override
    public Uni<Void> add(Review review) {
        boolean waits = tables.reviews.values().stream()
                .anyMatch(one ->
                        one.isOpen() && one.visit().id().equals(review.visit().id()));
        return waits ? Uni.createFrom().voidItem() : Tables.done(() -> tables.reviews.put(review.id(), review));
    }

    @Override
    public Uni<Optional<Review>> lock(UUID id) {
        return Tables.item(Optional.ofNullable(tables.reviews.get(id)));
    }

    @Override
    public Uni<Optional<Review>> lockOpen(UUID workOrderId, ReviewReason reason) {
        return Tables.item(tables.reviews.values().stream()
                .filter(one -> one.isOpen()
                        && one.reason() == reason
                        && one.visit().workOrderId().equals(workOrderId))
                .findFirst());
    }

    @Override
    public Uni<Void> update(Review review) {
        return Tables.done(() -> tables.reviews.put(review.id(), review));
    }
}
