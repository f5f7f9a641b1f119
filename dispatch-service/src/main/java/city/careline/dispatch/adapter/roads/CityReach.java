package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.application.ReachAreas;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Travel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * How far one comes: by road a hull around everything reached, without a map, or away from it, the circle of the
 * estimate.
 */
@ApplicationScoped
public class CityReach implements ReachAreas {
    private static final int CORNERS = 36;
    private static final double METERS_PER_DEGREE = 111_195;

    /** Reached points are told apart by about a hundred metres; the hull bends in around longer gaps than a few of those. */
    private static final double GRID = 1e3;

    private static final double BEND = 0.1;

    /** About a hundred metres, around a reach so short that it is no area. */
    private static final double NARROW = 1e-3;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final CityTravel travel;
    private final MapSettings settings;

    /** Uses the streets that travel times use. */
    public CityReach(CityTravel travel, MapSettings settings) {
        this.travel = travel;
        this.settings = settings;
    }

    @Override
    public Area around(GeoPoint place, Duration within) {
        return travel.state()
                .network()
                .flatMap(network -> byRoad(network, place, within))
                .orElseGet(() -> circle(place, within));
    }

    private Optional<Area> byRoad(RoadNetwork network, GeoPoint place, Duration within) {
        return network.anchor(place, settings.offStreetMeters())
                .map(anchor -> new Area(
                        hull(network.within(anchor, within.toSeconds() - RoadTravel.walkSeconds(anchor))),
                        Travel.Basis.ROAD));
    }

    private static List<GeoPoint> hull(List<GeoPoint> reached) {
        Coordinate[] corners = reached.stream()
                .map(point -> new Coordinate(
                        Math.round(point.longitude() * GRID) / GRID, Math.round(point.latitude() * GRID) / GRID))
                .distinct()
                .toArray(Coordinate[]::new);
        Geometry points = GEOMETRY.createMultiPointFromCoords(corners);
        Geometry hull = corners.length < 4 ? points : ConcaveHull.concaveHullByLengthRatio(points, BEND);
        Polygon area = hull instanceof Polygon polygon && !polygon.isEmpty()
                ? polygon
                : (Polygon) points.convexHull().buffer(NARROW, 2);
        Coordinate[] ring = area.getExteriorRing().getCoordinates();
        List<GeoPoint> edge = Arrays.stream(ring)
                .map(corner -> new GeoPoint(corner.getY(), corner.getX()))
                .toList();
        return Orientation.isCCW(ring) ? edge : edge.reversed();
    }

    private Area circle(GeoPoint place, Duration within) {
        GreatCircleTravel estimate = settings.estimate();
        double degrees = within.toSeconds() * estimate.metersPerSecond() / estimate.roadFactor() / METERS_PER_DEGREE;
        double east = degrees / Math.cos(Math.toRadians(place.latitude()));
        List<GeoPoint> ring = new ArrayList<>();
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            ring.add(new GeoPoint(
                    place.latitude() + degrees * Math.sin(angle), place.longitude() + east * Math.cos(angle)));
        }
        return new Area(ring, Travel.Basis.ESTIMATE);
    }
}
