package city.careline.elder.domain.home;

import city.careline.elder.domain.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives.
 *
 * @param region the community or village
 * @param address street, house and room, as a person would say it
 * @param doorNote how to get in, absent when nothing special
 * @param position WGS-84
 * @param source the system in which the position was told
 * @param urban urban or rural
 */
public record Home(
        RegionCode region, String address, @Nullable String doorNote, Position position, Crs source, boolean urban) {
    /** Names the region only. */
    @Override
    public String toString() {
        return "Home[" + region.value() + "]";
    }
}
