package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Renames, withdraws or restores a region; it is never deleted. */
@Singleton
public final class ChangeRegion {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ChangeRegion(UnitsOfWork units) {
        this.units = units;
    }

    /** The region after the change. */
    public Uni<Outcome<Region>> handle(RegionCode code, String name, boolean active, Requester by) {
        return units.run(tx -> tx.regions().lock(code).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.refused(Refusal.REGION_ABSENT));
            }
            Region before = found.get();
            if (before.name().equals(name) && before.isActive() == active) {
                return Uni.createFrom().item(Outcome.done(before));
            }
            Region region = before.with(name, active, tx.today());
            return tx.regions()
                    .replace(region)
                    .chain(() -> tx.announce(List.of(new Announcement.OfRegion(region)), by.originId()))
                    .replaceWith(Outcome.done(region));
        }));
    }
}
