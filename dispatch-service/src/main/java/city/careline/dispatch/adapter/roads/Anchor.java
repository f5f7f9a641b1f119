package city.careline.dispatch.adapter.roads;

/**
 * Where a place meets the street network.
 *
 * @param street the edge
 * @param base node the edge begins at
 * @param end node the edge ends at
 * @param fraction how far along the edge, 0 at its beginning and 1 at its end
 * @param meters length of the edge
 * @param forthSeconds time for the whole edge from beginning to end, infinite when closed that way
 * @param backSeconds time for the whole edge from end to beginning, infinite when closed that way
 * @param offStreetMeters from the place to the street, on foot
 */
record Anchor(
        int street,
        int base,
        int end,
        double fraction,
        double meters,
        double forthSeconds,
        double backSeconds,
        double offStreetMeters) {}
