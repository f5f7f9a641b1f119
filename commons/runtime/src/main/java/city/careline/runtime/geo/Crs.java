package city.careline.runtime.geo;

/**
 * The coordinate system a position arrives in. GCJ-02 is the shifted system of Chinese public maps (GB 20263 forbids
 * the plain one there), BD-09 is Baidu's further shift of it; both are WGS-84 outside the mainland's bounding box. The
 * formulas are the published reverse-engineered ones; a conversion back is exact to less than a centimetre.
 */
public enum Crs {
    /** As satellites deliver it; used inside. */
    WGS84,

    /** Amap, Tencent and most phones' map SDKs. */
    GCJ02,

    /** Baidu. */
    BD09;

    private static final double KRASOVSKY_AXIS_METERS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BAIDU_ANGLE = Math.PI * 3_000.0 / 180.0;
    private static final int ROUNDS = 30;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-10;

    /** The same place in WGS-84. */
    public Wgs84 toWgs84(double latitude, double longitude) {
        return switch (this) {
            case WGS84 -> new Wgs84(latitude, longitude);
            case GCJ02 -> unshift(latitude, longitude);
            case BD09 -> {
                Wgs84 gcj = fromBaidu(latitude, longitude);
                yield unshift(gcj.latitude(), gcj.longitude());
            }
        };
    }

    /** Solves {@code shift(x) = given} by fixed-point steps, which shrink the error about a thousandfold each. */
    private static Wgs84 unshift(double latitude, double longitude) {
        double lat = latitude;
        double lon = longitude;
        for (int round = 0; round < ROUNDS; round++) {
            Wgs84 shifted = shift(lat, lon);
            double latError = shifted.latitude() - latitude;
            double lonError = shifted.longitude() - longitude;
            lat -= latError;
            lon -= lonError;
            if (Math.abs(latError) < CLOSE_ENOUGH_DEGREES && Math.abs(lonError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Wgs84(lat, lon);
    }

    /** WGS-84 to GCJ-02. */
    static Wgs84 shift(double latitude, double longitude) {
        if (isAbroad(latitude, longitude)) {
            return new Wgs84(latitude, longitude);
        }
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double lat = northwards(x, y)
                * 180.0
                / (KRASOVSKY_AXIS_METERS * (1 - ECCENTRICITY_SQUARED) / (magic * root) * Math.PI);
        double lon = eastwards(x, y) * 180.0 / (KRASOVSKY_AXIS_METERS / root * Math.cos(radians) * Math.PI);
        return new Wgs84(latitude + lat, longitude + lon);
    }

    private static boolean isAbroad(double latitude, double longitude) {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }

    private static double northwards(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(y, 20.0, 40.0, 160.0, 320.0);
    }

    private static double eastwards(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(x, 20.0, 40.0, 150.0, 300.0);
    }

    private static double ripple(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }

    private static double waves(double v, double one, double third, double twelfth, double thirtieth) {
        double shortWaves = (one * Math.sin(v * Math.PI) + third * Math.sin(v / 3.0 * Math.PI)) * 2.0 / 3.0;
        double longWaves =
                (twelfth * Math.sin(v / 12.0 * Math.PI) + thirtieth * Math.sin(v * Math.PI / 30.0)) * 2.0 / 3.0;
        return shortWaves + longWaves;
    }

    /** BD-09 to GCJ-02: Baidu's polar wobble undone by iteration, as its own shift is only given forwards. */
    private static Wgs84 fromBaidu(double latitude, double longitude) {
        double lat = latitude - 0.006;
        double lon = longitude - 0.0065;
        for (int round = 0; round < ROUNDS; round++) {
            Wgs84 wobbled = toBaidu(lat, lon);
            double latError = wobbled.latitude() - latitude;
            double lonError = wobbled.longitude() - longitude;
            lat -= latError;
            lon -= lonError;
            if (Math.abs(latError) < CLOSE_ENOUGH_DEGREES && Math.abs(lonError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Wgs84(lat, lon);
    }

    /** GCJ-02 to BD-09. */
    static Wgs84 toBaidu(double latitude, double longitude) {
        double radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * BAIDU_ANGLE);
        double angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * BAIDU_ANGLE);
        return new Wgs84(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065);
    }
}
