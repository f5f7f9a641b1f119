package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;

/**
 * Angles as whole parts of a turn, 2³² to the full circle: 9.3 mm on the equator. Differences of longitude wrap by
 * themselves at the date line, as {@code int} does.
 */
final class Turns {
    /** Parts to a degree. */
    static final double PER_DEGREE = 0x1p32 / 360;

    /** Radians to a part. */
    static final double RADIANS = 2 * Math.PI / 0x1p32;

    private Turns() {}

    /** A point to the nearest part: latitude in the upper half, longitude in the lower. */
    static long place(GeoPoint point) {
        return place(nearest(point.latitude()), nearest(point.longitude()));
    }

    static long place(int latitude, int longitude) {
        return (long) latitude << 32 | longitude & 0xFFFF_FFFFL;
    }

    static int latitude(long place) {
        return (int) (place >> 32);
    }

    static int longitude(long place) {
        return (int) place;
    }

    private static int nearest(double degrees) {
        return (int) Math.round(degrees * PER_DEGREE);
    }
}
