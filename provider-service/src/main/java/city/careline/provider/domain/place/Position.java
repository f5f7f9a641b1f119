package city.careline.provider.domain.place;

/**
 * A point on the map.
 *
 * @param latitude WGS-84 degrees, -90 to 90
 * @param longitude WGS-84 degrees, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Refuses what is not on the globe. */
    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a point on the globe");
        }
    }
}
