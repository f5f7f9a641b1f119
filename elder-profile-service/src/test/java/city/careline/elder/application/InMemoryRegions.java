package city.careline.elder.application;

import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryRegions(InMemoryUnitOfWork.State state) implements Regions {
    @Override
    public Uni<List<Region>> list(Collection<RegionCode> codes) {
        return InMemoryUnitOfWork.item(state.regions.values().stream()
                .filter(region -> codes.contains(region.code()))
                .toList());
    }

    @Override
    public Uni<Optional<Region>> lock(RegionCode code) {
        return InMemoryUnitOfWork.item(Optional.ofNullable(state.regions.get(code)));
    }

    @Override
    public Uni<List<Region>> listBelow(@Nullable RegionCode parent) {
        return InMemoryUnitOfWork.item(state.regions.values().stream()
                .filter(region -> region.code().parent().equals(Optional.ofNullable(parent)))
                .sorted(Comparator.comparing(region -> region.code().value()))
                .toList());
    }

    @Override
    public Uni<Void> add(Region region) {
        return state.regions.putIfAbsent(region.code(), region) == null
                ? InMemoryUnitOfWork.done()
                : Uni.createFrom().failure(new Collision());
    }

    @Override
    public Uni<Void> replace(Region region) {
        state.regions.put(region.code(), region);
        return InMemoryUnitOfWork.done();
    }
}
