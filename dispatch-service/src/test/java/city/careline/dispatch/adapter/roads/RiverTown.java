package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** The invented town of {@code maps/river-town.osm}: eight by eight crossings, a river, one bridge in the west. */
final class RiverTown {
    static final GreatCircleTravel ESTIMATE = GreatCircleTravel.STANDARD;
    static final double OFF_STREET_METERS = 500;

    private static final double SOUTH = 31.0;
    private static final double WEST = 116.0;
    private static final double ROW = 0.0018;
    private static final double COLUMN = 0.0021;

    private RiverTown() {}

    static Path file() {
        try {
            return Path.of(RiverTown.class.getResource("/maps/river-town.osm").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static RoadTravel travel(Path folder, Vehicle vehicle) {
        RoadNetwork network = new StreetMap(folder, vehicle).load(MapFile.of(file().toString()));
        return new RoadTravel(network, ESTIMATE, OFF_STREET_METERS, 100);
    }

    /** A place in the grid; whole numbers are crossings, rows count northward, columns eastward. */
    static GeoPoint at(double row, double column) {
        return new GeoPoint(SOUTH + row * ROW, WEST + column * COLUMN);
    }

    /** Anywhere in the town or a little outside. */
    static GeoPoint anywhere(RandomGenerator random) {
        return at(random.nextDouble(-0.5, 7.5), random.nextDouble(-0.5, 7.5));
    }

    /** A place on a crossing street, away from every junction. */
    static GeoPoint onAStreet(RandomGenerator random) {
        return at(random.nextInt(8), random.nextInt(7) + random.nextDouble(0.1, 0.9));
    }

    /** On the island without a bridge. */
    static GeoPoint island() {
        return new GeoPoint(31.0060, 116.0410);
    }
}
