package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * How well a community is reached; small ones of one street or county stand together, so that no home can be told from it.
 *
 * @param region the community, or the street or county whose small communities these are
 * @param communities how many communities these are
 * @param elders served elders living there
 * @param reached those of them somebody capable reaches in time
 * @param unserved those of them no capable site serves at all
 * @param meanSeconds mean time from the nearest capable site, of those one serves
 * @param byRoad of those, how many times are by road; the others are estimated
 * @param middle middle of the homes
 * @param nearest the site that is the nearest of most elders there, absent when none serves them
 */
public record AreaReach(
        RegionCode region,
        int communities,
        int elders,
        int reached,
        int unserved,
        int meanSeconds,
        int byRoad,
        GeoPoint middle,
        @Nullable CapableSite nearest) {

    /** How much is missing. */
    public enum Gap {
        /** Every elder is reached in time. */
        NONE,
        /** Some are not. */
        PART,
        /** Nobody is. */
        WHOLE
    }

    /** How much is missing here. */
    public Gap gap() {
        if (reached == elders) {
            return Gap.NONE;
        }
        return reached == 0 ? Gap.WHOLE : Gap.PART;
    }
}
