package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import java.util.Optional;
import java.util.function.Function;

/**
 * Travel by the streets of a map: on foot to the nearest street, by the vehicle along the quickest way, on foot to the
 * door. A place far from every street, and two places no street joins, get the estimate. Times are those of empty
 * streets. Thread-safe.
 */
final class RoadTravel implements TravelTimes {
    private static final double WALKING_METERS_PER_SECOND = 5 / 3.6;

    /** Street lengths are stored rounded, so a bound from exact distances needs a little room. */
    private static final double ROUNDING = 1 - 1e-4;

    private final RoadNetwork network;
    private final GreatCircleTravel estimate;
    private final double offStreetMeters;
    private final Remembered<GeoPoint, Optional<SearchSpace>> departures;
    private final Remembered<GeoPoint, Optional<SearchSpace>> arrivals;

    /**
     * Travel in that network.
     *
     * @param estimate what stands in where the network has no answer
     * @param offStreetMeters a place farther than this from every street is not on the map
     * @param remembered for how many places of departure, and as many of arrival, the search is kept
     */
    RoadTravel(RoadNetwork network, GreatCircleTravel estimate, double offStreetMeters, int remembered) {
        this.network = network;
        this.estimate = estimate;
        this.offStreetMeters = offStreetMeters;
        this.departures = new Remembered<>(remembered, place -> space(place, network::departure));
        this.arrivals = new Remembered<>(remembered, place -> space(place, network::arrival));
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to) {
        return departures
                .of(from)
                .flatMap(departure -> arrivals.of(to).flatMap(arrival -> byRoad(from.metersTo(to), departure, arrival)))
                .orElseGet(() -> estimate.between(from, to));
    }

    @Override
    public double leastSeconds(double straightMeters) {
        double quickest = straightMeters * ROUNDING / Math.max(network.topSpeed(), WALKING_METERS_PER_SECOND);
        return Math.min(Math.floor(quickest), estimate.leastSeconds(straightMeters));
    }

    /** Seconds from the street to the place. */
    static double walkSeconds(Anchor anchor) {
        return anchor.offStreetMeters() / WALKING_METERS_PER_SECOND;
    }

    private static Optional<Travel> byRoad(double straight, SearchSpace departure, SearchSpace arrival) {
        double onFoot = departure.anchor().offStreetMeters() + arrival.anchor().offStreetMeters();
        if (straight <= onFoot) {
            return Optional.of(
                    travel(straight, straight / WALKING_METERS_PER_SECOND)); // next door, no need of a street
        }
        SearchSpace.Way way = departure.to(arrival);
        return way.seconds() == Double.POSITIVE_INFINITY
                ? Optional.empty()
                : Optional.of(travel(onFoot + way.meters(), onFoot / WALKING_METERS_PER_SECOND + way.seconds()));
    }

    private static Travel travel(double meters, double seconds) {
        return new Travel((int) Math.round(meters), (int) Math.round(seconds), Travel.Basis.ROAD);
    }

    private Optional<SearchSpace> space(GeoPoint place, Function<Anchor, SearchSpace> search) {
        return network.anchor(place, offStreetMeters).map(search);
    }
}
