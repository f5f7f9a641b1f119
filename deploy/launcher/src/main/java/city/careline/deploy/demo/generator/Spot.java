package city.careline.deploy.demo.generator;

/**
 * A place on WGS-84.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
public record Spot(double latitude, double longitude) {
    private static final double METERS_PER_DEGREE = 111_320;

    /** Metres between two spots of one city, on a plane. */
    double metersTo(Spot other) {
        double north = (other.latitude - latitude) * METERS_PER_DEGREE;
        double east = (other.longitude - longitude) * METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
