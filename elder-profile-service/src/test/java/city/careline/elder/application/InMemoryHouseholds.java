package city.careline.elder.application;

import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record InMemoryHouseholds(InMemoryUnitOfWork.State state) implements Households {
    @Override
    public Uni<Optional<Household>> find(HouseholdId id) {
        return InMemoryUnitOfWork.item(Optional.ofNullable(state.households.get(id)));
    }

    @Override
    public Uni<List<Household>> lock(Collection<HouseholdId> ids) {
        return InMemoryUnitOfWork.item(state.households.values().stream()
                .filter(household -> ids.contains(household.id()))
                .toList());
    }

    @Override
    public Uni<Void> add(Collection<Household> households) {
        households.forEach(household -> state.households.put(household.id(), household));
        return InMemoryUnitOfWork.done();
    }

    @Override
    public Uni<Void> replace(Household household) {
        return add(List.of(household));
    }
}
