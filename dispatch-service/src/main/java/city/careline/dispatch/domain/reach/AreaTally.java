package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.Travel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is counted of one area while homes come in. */
final class AreaTally {
    private final Set<GeoPoint> homes = new HashSet<>();
    private final Map<CapableSite, Integer> nearest = new HashMap<>();
    private int communities;
    private int elders;
    private int reached;
    private int unserved;
    private int byRoad;
    private long seconds;
    private double latitudes;
    private double longitudes;

    /** Of so many communities, nobody counted yet. */
    AreaTally(int communities) {
        this.communities = communities;
    }

    void add(GeoPoint home, @Nullable NearestSite site, int withinSeconds) {
        elders++;
        latitudes += home.latitude();
        longitudes += home.longitude();
        if (homes.size() < ReachCensus.FEWEST_HOMES) {
            homes.add(home);
        }
        if (site == null) {
            unserved++;
            return;
        }
        Travel travel = site.travel();
        seconds += travel.seconds();
        reached += travel.seconds() <= withinSeconds ? 1 : 0;
        byRoad += travel.basis() == Travel.Basis.ROAD ? 1 : 0;
        nearest.merge(site.site(), 1, Integer::sum);
    }

    void add(AreaTally other) {
        homes.addAll(other.homes);
        other.nearest.forEach((site, count) -> nearest.merge(site, count, Integer::sum));
        communities += other.communities;
        elders += other.elders;
        reached += other.reached;
        unserved += other.unserved;
        byRoad += other.byRoad;
        seconds += other.seconds;
        latitudes += other.latitudes;
        longitudes += other.longitudes;
    }

    /** True when no single home can be told from the sums. */
    boolean isLarge() {
        return homes.size() >= ReachCensus.FEWEST_HOMES;
    }

    int elders() {
        return elders;
    }

    int reached() {
        return reached;
    }

    AreaReach of(RegionCode region) {
        int served = elders - unserved;
        return new AreaReach(
                region,
                communities,
                elders,
                reached,
                unserved,
                served == 0 ? 0 : (int) (seconds / served),
                byRoad,
                new GeoPoint(latitudes / elders, longitudes / elders),
                nearest.entrySet().stream()
                        .max(Map.Entry.<CapableSite, Integer>comparingByValue()
                                .thenComparing(
                                        entry -> entry.getKey().providerId().value(), Comparator.reverseOrder()))
                        .map(Map.Entry::getKey)
                        .orElse(null));
    }
}
