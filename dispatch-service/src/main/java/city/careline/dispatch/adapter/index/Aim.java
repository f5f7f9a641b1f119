package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;

/**
 * A home and how distances from it are compared: by K, the squared chord on a globe of radius 1, in parts of a turn,
 * estimated as Δφ² + cos φ (cos φ - sin φ Δφ) Δλ². K is off by the rounding of places to whole parts, which moves nobody
 * by a part, and by the terms left out, less than {@code error} K²; {@link #upper} keeps both as a margin. Only used
 * within {@link #REACH} of the home, and away from the poles.
 */
final class Aim {
    /** Half the width of the box in which K is used, in parts: 0.02 radians, 127 km. */
    static final double REACH = 0.02 / Turns.RADIANS;

    private static final double HIGHEST_LATITUDE = 80;
    private static final double ROUNDING = 1;
    private static final double CAUTION = 2.2;

    private double northing;
    private int easting;
    private double eastingRest;
    private double cos;
    private double flat;
    private double bend;
    private double narrowest;
    private double error;

    /** Takes aim. False where K must not be used. */
    boolean at(GeoPoint home) {
        northing = home.latitude() * Turns.PER_DEGREE;
        if (Math.abs(home.latitude()) > HIGHEST_LATITUDE) {
            return false;
        }
        double east = home.longitude() * Turns.PER_DEGREE;
        long whole = (long) Math.floor(east);
        easting = (int) whole;
        eastingRest = east - whole;
        double latitude = Math.toRadians(home.latitude());
        cos = Math.cos(latitude);
        double sin = Math.sin(latitude);
        double least = cos * Math.cos(REACH * Turns.RADIANS) - Math.abs(sin) * Math.sin(REACH * Turns.RADIANS);
        flat = cos * cos;
        bend = cos * sin * Turns.RADIANS;
        narrowest = cos * least;
        error = (1.0 / 12 + 1 / (12 * narrowest) + 0.6 / least) * Turns.RADIANS * Turns.RADIANS;
        return true;
    }

    /** Parts north of the equator. */
    double northing() {
        return northing;
    }

    /** Whole parts east of Greenwich, wrapped. */
    int easting() {
        return easting;
    }

    /** What is left of a part. */
    double eastingRest() {
        return eastingRest;
    }

    /** How much shorter a part of longitude is here than on the equator. */
    double cos() {
        return cos;
    }

    /** What a square of longitude counts at this latitude. */
    double flat() {
        return flat;
    }

    /** How that changes for each part farther north. */
    double bend() {
        return bend;
    }

    /** The least that a square of longitude counts within reach. */
    double narrowest() {
        return narrowest;
    }

    /** Whose K is above this is farther than whoever has this K, for certain. */
    double upper(double key) {
        double distance = Math.sqrt(key);
        double far = distance + CAUTION * (ROUNDING + error / 2 * key * distance);
        return far * far;
    }
}
