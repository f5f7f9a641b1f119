package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;

/** How long it takes to come; answers in memory and never fails: where no road is known, the estimate stands in. */
public interface TravelTimes {
    /** The way from one place to another. */
    Travel between(GeoPoint from, GeoPoint to);

    /**
     * A bound for search: nobody this far away as the crow flies arrives sooner than this.
     *
     * @param straightMeters great-circle metres
     * @return seconds that {@link #between} never undercuts at this distance
     */
    double leastSeconds(double straightMeters);
}
