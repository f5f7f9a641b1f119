package city.careline.contracts.elder;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A region of the four-level tree.
 *
 * @param regionCode 12 digits
 * @param parentCode the region above, absent for the city
 * @param name Chinese name
 * @param level its level
 * @param active false when withdrawn; codes are never deleted
 * @param version grows with every change
 */
public record RegionPublished(
        String regionCode, @Nullable String parentCode, String name, RegionLevel level, boolean active, long version) {
    /** Type on the wire. */
    public static final EventType<RegionPublished> TYPE =
            EventType.of("careline.elder.region-published.v1", Topics.REGIONS, RegionPublished.class);
}
