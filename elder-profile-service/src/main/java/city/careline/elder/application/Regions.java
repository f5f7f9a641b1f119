package city.careline.elder.application;

import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The region tree. */
public interface Regions {
    /** Those of the codes that are in the tree. */
    Uni<List<Region>> list(Collection<RegionCode> codes);

    /** A region, locked until the transaction ends. */
    Uni<Optional<Region>> lock(RegionCode code);

    /** The regions right below, by code; the cities when there is no parent. */
    Uni<List<Region>> listBelow(@Nullable RegionCode parent);

    /** Adds a region. */
    Uni<Void> add(Region region);

    /** Writes a region's latest state. */
    Uni<Void> replace(Region region);
}
