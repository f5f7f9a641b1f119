package city.careline.dispatch.domain;

/**
 * A place on WGS-84; GCJ-02 and BD-09 are converted before they come here.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    /** Refuses what is not on the globe. */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a place on the globe");
        }
    }

    /** Great-circle distance in metres (haversine on the mean radius). */
    public double metersTo(GeoPoint other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double halfPhi = Math.sin((otherPhi - phi) / 2);
        double halfLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = halfPhi * halfPhi + Math.cos(phi) * Math.cos(otherPhi) * halfLambda * halfLambda;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
