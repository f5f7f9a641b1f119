package city.careline.billing.application;

import city.careline.billing.domain.Hold;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds in a map by order. */
record HoldsInMemory(Tables tables) implements Holds {
    @Override
    public Uni<Optional<Hold>> lock(UUID workOrderId) {
        return Tables.item(Optional.ofNullable(tables.holds.get(workOrderId)));
    }

    @Override
    public Uni<Void> add(Hold hold) {
        return Tables.done(() -> {
            if (tables.holds.putIfAbsent(hold.order().workOrderId(), hold) != null) {
                throw new IllegalStateException("the order has a hold");
            }
        });
    }

    @Override
    public Uni<Void> update(Hold hold) {
        return Tables.done(() -> tables.holds.merge(hold.order().workOrderId(), hold, (old, fresh) -> {
            if (!old.isOpen()) {
                throw new IllegalStateException("the hold had ended");
            }
            return fresh;
        }));
    }

    @Override
    public Uni<List<UUID>> listDue(Instant now, int limit) {
        return Tables.item(tables.holds.values().stream()
                .filter(hold -> hold.isDueAt(now))
                .sorted(Comparator.comparing(Hold::expiresAt))
                .limit(limit)
                .map(hold -> hold.order().workOrderId())
                .toList());
    }

    @Override
    public Uni<Void> rememberCancelled(UUID workOrderId) {
        return Tables.done(() -> tables.cancelled.add(workOrderId));
    }

    @Override
    public Uni<Boolean> isCancelled(UUID workOrderId) {
        return Tables.item(tables.cancelled.contains(workOrderId));
    }
}
