package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a region to the tree, below a region that is there. */
@Singleton
public final class AddRegion {
    private final UnitsOfWork units;

    /** Works on the register. */
    public AddRegion(UnitsOfWork units) {
        this.units = units;
    }

    /** The new region. */
    public Uni<Outcome<Region>> handle(RegionCode code, String name, Requester by) {
        return units.run(tx -> tx.regions()
                        .list(Stream.concat(Stream.of(code), code.parent().stream())
                                .toList())
                        .chain(known -> decide(tx, code, name, known, by)))
                .onFailure(Collision.class)
                .retry()
                .atMost(Collision.RETRIES);
    }

    private static Uni<Outcome<Region>> decide(
            UnitOfWork tx, RegionCode code, String name, List<Region> known, Requester by) {
        Map<RegionCode, Boolean> active = known.stream().collect(Collectors.toMap(Region::code, Region::isActive));
        Optional<RegionCode> parent = code.parent();
        if (active.containsKey(code)) {
            return Uni.createFrom().item(Outcome.refused(Refusal.REGION_EXISTS));
        }
        if (parent.isPresent() && !active.getOrDefault(parent.get(), false)) {
            return Uni.createFrom().item(Outcome.refused(Refusal.PARENT_MISSING));
        }
        Region region = Region.of(code, name, tx.today());
        return tx.regions()
                .add(region)
                .chain(() -> tx.announce(List.of(new Announcement.OfRegion(region)), by.originId()))
                .replaceWith(Outcome.done(region));
    }
}
