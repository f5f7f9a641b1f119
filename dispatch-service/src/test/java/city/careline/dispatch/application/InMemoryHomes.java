package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.reach.ElderHome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Homes of elders kept in memory. */
final class InMemoryHomes implements Elders, ElderHomes {
    private static final Comparator<ElderHome> IN_ORDER = Comparator.<ElderHome, String>comparing(
                    one -> one.home().region().value())
            .thenComparing(one -> one.elderId().value().toString());

    private final List<Elder> elders = new ArrayList<>();

    @Override
    public Uni<List<ElderHome>> list(UnitOfWork work, String regionPrefix, @Nullable ElderHome after, int limit) {
        return Uni.createFrom()
                .item(elders.stream()
                        .filter(elder ->
                                elder.served() && elder.home().region().value().startsWith(regionPrefix))
                        .map(elder -> new ElderHome(elder.id(), elder.home()))
                        .filter(one -> after == null || IN_ORDER.compare(one, after) > 0)
                        .sorted(IN_ORDER)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<List<Elder>> list(UnitOfWork work, List<ElderId> ids) {
        return Uni.createFrom()
                .item(elders.stream().filter(elder -> ids.contains(elder.id())).toList());
    }

    @Override
    public Uni<List<Elder>> listHousehold(UnitOfWork work, UUID householdId) {
        return Uni.createFrom()
                .item(elders.stream()
                        .filter(elder -> householdId.equals(elder.householdId()))
                        .toList());
    }

    @Override
    public Uni<Void> putAll(UnitOfWork work, List<Elder> all) {
        elders.addAll(all);
        return Uni.createFrom().voidItem();
    }
}
