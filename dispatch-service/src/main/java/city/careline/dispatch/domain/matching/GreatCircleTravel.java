package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.GeoPoint;

/**
 * Travel estimated without a street map: great-circle metres times a road factor, at a mean speed.
 *
 * @param roadFactor straight-line metres times this estimate the metres by road
 * @param metersPerSecond mean speed on the way
 */
public record GreatCircleTravel(double roadFactor, double metersPerSecond) implements TravelTimes {
    /** Road factor 1.3 and 25 km/h, a mean for electric bicycles and cars in town. */
    public static final GreatCircleTravel STANDARD = new GreatCircleTravel(1.3, 25 / 3.6);

    /** Refuses what is not a way through a town. */
    public GreatCircleTravel {
        if (!(roadFactor >= 1) || !(metersPerSecond > 0)) {
            throw new IllegalArgumentException("a road factor is at least 1 and a speed above 0");
        }
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to) {
        double meters = from.metersTo(to) * roadFactor;
        return new Travel((int) Math.round(meters), (int) Math.round(meters / metersPerSecond), Travel.Basis.ESTIMATE);
    }

    @Override
    public double leastSeconds(double straightMeters) {
        return Math.floor(straightMeters * roadFactor / metersPerSecond);
    }
}
