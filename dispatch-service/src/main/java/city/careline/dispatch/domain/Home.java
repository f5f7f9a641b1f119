package city.careline.dispatch.domain;

/**
 * Where help is needed.
 *
 * @param point position of the home
 * @param region region of the home
 */
public record Home(GeoPoint point, RegionCode region) {}
