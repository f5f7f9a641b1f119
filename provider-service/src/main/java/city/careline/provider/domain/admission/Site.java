package city.careline.provider.domain.admission;

import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.place.Region;

/**
 * A place of a provider that work starts from; it needs no legal personality of its own (拱墅 plan).
 *
 * @param id the site
 * @param name what people call it
 * @param region where it lies
 * @param address where to find it
 * @param position its point
 * @param radiusMeters how far from here it serves
 */
public record Site(SiteId id, String name, Region region, String address, Position position, int radiusMeters) {}
