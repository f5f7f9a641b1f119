package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The site from which somebody is at a home soonest.
 *
 * @param site which
 * @param travel the way from there to the home
 */
public record NearestSite(CapableSite site, Travel travel) {
    private record Placed(CapableSite site, double meters) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return Double.compare(meters, other.meters);
        }
    }

    /**
     * Finds it among sites that serve the home's region: from the nearest as the crow flies outward, until nobody farther
     * away can be sooner. A site whose radius ends before the home does not count.
     */
    static Optional<NearestSite> of(GeoPoint home, List<CapableSite> serving, TravelTimes travels) {
        Placed[] outward = serving.stream()
                .map(site -> new Placed(site, site.point().metersTo(home)))
                .filter(placed -> placed.meters() <= placed.site().radiusMeters())
                .toArray(Placed[]::new);
        Arrays.sort(outward);
        Optional<NearestSite> best = Optional.empty();
        double seconds = Double.POSITIVE_INFINITY;
        for (Placed placed : outward) {
            if (travels.leastSeconds(placed.meters()) >= seconds) {
                break;
            }
            Travel travel = travels.between(placed.site().point(), home);
            if (travel.seconds() < seconds) {
                seconds = travel.seconds();
                best = Optional.of(new NearestSite(placed.site(), travel));
            }
        }
        return best;
    }
}
