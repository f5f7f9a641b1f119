package city.careline.elder.domain.home;

import java.util.Optional;

/**
 * A place in WGS-84.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {
    /** Refuses what is not on the globe. */
    public Position {
        if (!isOnGlobe(latitude, longitude)) {
            throw new IllegalArgumentException("not on the globe");
        }
    }

    /** The place that the coordinates mean in their own system; empty when they are not on the globe. */
    public static Optional<Position> find(double latitude, double longitude, Crs crs) {
        if (!isOnGlobe(latitude, longitude)) {
            return Optional.empty();
        }
        Position told = new Position(latitude, longitude);
        return Optional.of(
                switch (crs) {
                    case WGS84 -> told;
                    case GCJ02 -> MainlandGrid.fromGcj02(told);
                    case BD09 -> MainlandGrid.fromBd09(told);
                });
    }

    private static boolean isOnGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
