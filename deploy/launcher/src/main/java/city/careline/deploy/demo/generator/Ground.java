package city.careline.deploy.demo.generator;

import java.util.Optional;

/**
 * Where the city lies.
 *
 * @param center its middle
 * @param northKilometers from its southern to its northern edge
 * @param eastKilometers from its western to its eastern edge
 * @param streets of the map it lies on; without a map people live anywhere
 */
public record Ground(Spot center, double northKilometers, double eastKilometers, Optional<StreetSpots> streets) {
    private static final Spot INVENTED_CENTER = new Spot(31.0, 116.0);
    private static final double KM_PER_DEGREE = 111.32;

    /** Where nearly all streets are; the last few at each edge are roads out of the city. */
    private static final double EDGE = 0.01;

    /** From the middle of the street to the door. */
    private static final double DOOR_METERS = 40;

    /** A ground of no map, a little longer than wide. */
    static Ground invented(double sideKilometers) {
        return new Ground(INVENTED_CENTER, sideKilometers, sideKilometers * 33 / 34, Optional.empty());
    }

    /** The ground that the streets of a map cover. */
    public static Ground over(StreetSpots streets) {
        double south = streets.latitudeAt(EDGE);
        double north = streets.latitudeAt(1 - EDGE);
        double west = streets.longitudeAt(EDGE);
        double east = streets.longitudeAt(1 - EDGE);
        var center = new Spot((south + north) / 2, (west + east) / 2);
        return new Ground(
                center,
                (north - south) * KM_PER_DEGREE,
                (east - west) * kilometersPerDegreeEast(center),
                Optional.of(streets));
    }

    /** So many kilometres from the middle, beside the nearest street when there is a map. */
    Spot fromCenter(double north, double east) {
        return from(center, north, east);
    }

    /** So many kilometres from a spot, beside the nearest street when there is a map. */
    Spot from(Spot start, double north, double east) {
        var spot = new Spot(
                start.latitude() + north / KM_PER_DEGREE, start.longitude() + east / kilometersPerDegreeEast(center));
        return streets.map(found -> beside(found.nearest(spot), spot)).orElse(spot);
    }

    /** From the street towards where the spot would have been, but no farther than a door is. */
    private static Spot beside(Spot street, Spot wanted) {
        double meters = street.metersTo(wanted);
        double share = meters <= DOOR_METERS ? 1 : DOOR_METERS / meters;
        return new Spot(
                street.latitude() + (wanted.latitude() - street.latitude()) * share,
                street.longitude() + (wanted.longitude() - street.longitude()) * share);
    }

    private static double kilometersPerDegreeEast(Spot spot) {
        return KM_PER_DEGREE * Math.cos(Math.toRadians(spot.latitude()));
    }
}
