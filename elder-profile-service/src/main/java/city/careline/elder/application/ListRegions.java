package city.careline.elder.application;

import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regions right below one; the cities when none is named. */
@Singleton
public final class ListRegions {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ListRegions(UnitsOfWork units) {
        this.units = units;
    }

    /** By code, withdrawn ones too. */
    public Uni<List<Region>> handle(@Nullable RegionCode parent) {
        return units.run(tx -> tx.regions().listBelow(parent));
    }
}
