package city.careline.runtime.geo;

/**
 * A point in the only system used inside.
 *
 * @param latitude WGS-84 degrees, -90 to 90
 * @param longitude WGS-84 degrees, -180 to 180
 */
public record Wgs84(double latitude, double longitude) {}
