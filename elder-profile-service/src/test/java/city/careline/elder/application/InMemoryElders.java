package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record InMemoryElders(InMemoryUnitOfWork.State state) implements Elders {
    private static final Set<String> GROUPS = Set.of("SANWU", "TEKUN", "YOUFU", "LOW_INCOME");

    @Override
    public Uni<Optional<Elder>> find(ElderId id) {
        return InMemoryUnitOfWork.item(Optional.ofNullable(state.elders.get(id)));
    }

    @Override
    public Uni<Optional<HouseholdId>> findHousehold(ElderId id) {
        return find(id).map(found -> found.map(Elder::household));
    }

    @Override
    public Uni<Set<IdentityNumber>> listRegistered(Collection<IdentityNumber> identities) {
        return InMemoryUnitOfWork.item(state.elders.values().stream()
                .map(elder -> elder.person().identity())
                .filter(identities::contains)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<Elder>> listOf(Collection<HouseholdId> households) {
        return InMemoryUnitOfWork.item(state.elders.values().stream()
                .filter(elder -> households.contains(elder.household()))
                .sorted(byId())
                .toList());
    }

    @Override
    public Uni<List<Elder>> search(ElderQuery query) {
        return InMemoryUnitOfWork.item(state.elders.values().stream()
                .filter(elder -> elder.home().region().value().startsWith(query.regionPrefix()))
                .filter(elder -> query.name() == null || elder.person().name().equals(query.name()))
                .filter(elder -> query.phone() == null
                        || query.phone().equals(elder.person().phone()))
                .filter(elder ->
                        query.identity() == null || elder.person().identity().equals(query.identity()))
                .filter(elder -> query.household() == null || elder.household().equals(query.household()))
                .sorted(byId())
                .filter(elder -> query.after() == null
                        || elder.id().value().toString().compareTo(query.after().toString()) > 0)
                .limit(query.limit())
                .toList());
    }

    @Override
    public Uni<Set<String>> listGroupCodes() {
        return InMemoryUnitOfWork.item(GROUPS);
    }

    @Override
    public Uni<Void> add(Collection<Elder> elders) {
        for (Elder elder : elders) {
            if (state.elders.values().stream()
                    .anyMatch(other ->
                            other.person().identity().equals(elder.person().identity()))) {
                return Uni.createFrom().failure(new Collision());
            }
            state.elders.put(elder.id(), elder);
        }
        return InMemoryUnitOfWork.done();
    }

    @Override
    public Uni<Void> replace(Elder elder) {
        state.elders.put(elder.id(), elder);
        return InMemoryUnitOfWork.done();
    }

    private static Comparator<Elder> byId() {
        return Comparator.comparing(elder -> elder.id().value().toString());
    }
}
