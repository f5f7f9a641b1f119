package city.careline.billing.application;

import city.careline.billing.domain.Entitlement;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entitlements in a map. */
record EntitlementsInMemory(Tables tables) implements Entitlements {
    @Override
    public Uni<Optional<Entitlement>> lock(UUID elderId, YearMonth month) {
        return Tables.item(find(elderId, month));
    }

    @Override
    public Uni<Entitlement> lock(UUID id) {
        return Tables.item(Objects.requireNonNull(tables.entitlements.get(id)));
    }

    @Override
    public Uni<Set<UUID>> granted(YearMonth month, Set<UUID> elderIds) {
        return Tables.item(elderIds.stream()
                .filter(elder -> find(elder, month).isPresent())
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<Entitlement>> add(List<Entitlement> fresh) {
        var added = new ArrayList<Entitlement>();
        for (Entitlement one : fresh) {
            if (find(one.elderId(), one.month()).isEmpty()) {
                tables.entitlements.put(one.id(), one);
                added.add(one);
            }
        }
        return Tables.item(added);
    }

    @Override
    public Uni<Void> update(List<Entitlement> changed) {
        return Tables.done(() -> changed.forEach(one -> tables.entitlements.merge(one.id(), one, (old, fresh) -> {
            if (old.version() != fresh.version() - 1) {
                throw new IllegalStateException("an entitlement changed in between");
            }
            return fresh;
        })));
    }

    @Override
    public Uni<List<Entitlement>> lockUnused(YearMonth month, int limit) {
        return Tables.item(tables.entitlements.values().stream()
                .filter(one -> one.month().equals(month) && one.leftFen() > 0)
                .limit(limit)
                .toList());
    }

    private Optional<Entitlement> find(UUID elderId, YearMonth month) {
        return tables.entitlements.values().stream()
                .filter(one -> one.elderId().equals(elderId) && one.month().equals(month))
                .findFirst();
    }
}
