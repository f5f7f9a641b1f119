package city.careline.elder.domain.home;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import java.util.function.UnaryOperator;

/**
 * The shifts of public maps in mainland China. The forward formulas are the published ones (Krasovsky ellipsoid); the
 * way back solves them by fixed-point iteration, so a round trip is exact to well below a millimetre. Outside the box of
 * the mainland all three systems are the same.
 */
public final class MainlandGrid {
    private static final double AXIS_METERS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final double BD_STEP = PI * 3000 / 180;
    private static final double ENOUGH_DEGREES = 1e-11;
    private static final int ROUNDS_MAX = 50;

    private MainlandGrid() {}

    /** True inside the box in which public maps are shifted. */
    public static boolean covers(Position place) {
        return place.longitude() >= 72.004
                && place.longitude() <= 137.8347
                && place.latitude() >= 0.8293
                && place.latitude() <= 55.8271;
    }

    /** WGS-84 to GCJ-02. */
    public static Position toGcj02(Position wgs84) {
        return covers(wgs84) ? shifted(wgs84) : wgs84;
    }

    /** GCJ-02 to WGS-84. */
    public static Position fromGcj02(Position gcj02) {
        return covers(gcj02) ? solve(gcj02, MainlandGrid::shifted) : gcj02;
    }

    /** WGS-84 to BD-09. */
    public static Position toBd09(Position wgs84) {
        return covers(wgs84) ? turned(shifted(wgs84)) : wgs84;
    }

    /** BD-09 to WGS-84. */
    public static Position fromBd09(Position bd09) {
        return covers(bd09) ? solve(solve(bd09, MainlandGrid::turned), MainlandGrid::shifted) : bd09;
    }

    /** The place that the map takes to the target. Both maps move a place by far less than they stretch it, so it converges. */
    private static Position solve(Position target, UnaryOperator<Position> map) {
        Position guess = target;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Position image = map.apply(guess);
            double north = target.latitude() - image.latitude();
            double east = target.longitude() - image.longitude();
            guess = new Position(guess.latitude() + north, guess.longitude() + east);
            if (abs(north) < ENOUGH_DEGREES && abs(east) < ENOUGH_DEGREES) {
                return guess;
            }
        }
        return guess;
    }

    private static Position shifted(Position wgs84) {
        double x = wgs84.longitude() - 105;
        double y = wgs84.latitude() - 35;
        double latitude = toRadians(wgs84.latitude());
        double bulge = 1 - ECCENTRICITY * sin(latitude) * sin(latitude);
        double meridian = AXIS_METERS * (1 - ECCENTRICITY) / (bulge * sqrt(bulge));
        double parallel = AXIS_METERS / sqrt(bulge) * cos(latitude);
        return new Position(
                wgs84.latitude() + northMeters(x, y) * 180 / (meridian * PI),
                wgs84.longitude() + eastMeters(x, y) * 180 / (parallel * PI));
    }

    private static double northMeters(double x, double y) {
        double smooth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x));
        double waves = 20 * sin(6 * x * PI)
                + 20 * sin(2 * x * PI)
                + 20 * sin(y * PI)
                + 40 * sin(y / 3 * PI)
                + 160 * sin(y / 12 * PI)
                + 320 * sin(y / 30 * PI);
        return smooth + waves * 2 / 3;
    }

    private static double eastMeters(double x, double y) {
        double smooth = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x));
        double waves = 20 * sin(6 * x * PI)
                + 20 * sin(2 * x * PI)
                + 20 * sin(x * PI)
                + 40 * sin(x / 3 * PI)
                + 150 * sin(x / 12 * PI)
                + 300 * sin(x / 30 * PI);
        return smooth + waves * 2 / 3;
    }

    private static Position turned(Position gcj02) {
        double x = gcj02.longitude();
        double y = gcj02.latitude();
        double radius = hypot(x, y) + 0.000_02 * sin(y * BD_STEP);
        double angle = atan2(y, x) + 0.000_003 * cos(x * BD_STEP);
        return new Position(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065);
    }
}
