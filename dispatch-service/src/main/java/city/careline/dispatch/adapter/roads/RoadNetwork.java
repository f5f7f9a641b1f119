package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.domain.GeoPoint;
import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The streets of a map for one vehicle, prepared for searching. Immutable, so any thread may ask. */
final class RoadNetwork {
    private final BaseGraph streets;
    private final RoutingCHGraph hierarchy;
    private final LocationIndex locations;
    private final TravelWeighting weighting;
    private final EdgeFilter usable;
    private final float[] edgeMeters;
    private final double topSpeed;

    RoadNetwork(GraphHopper engine, Vehicle vehicle) {
        this.streets = engine.getBaseGraph();
        this.hierarchy = Objects.requireNonNull(engine.getCHGraphs().get(vehicle.word()));
        this.locations = engine.getLocationIndex();
        this.weighting = new TravelWeighting(vehicle, engine.getEncodingManager());
        this.usable = new DefaultSnapFilter(
                weighting, engine.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(vehicle.word())));
        this.edgeMeters = lengths();
        this.topSpeed = fastest();
    }

    /** Junctions and ends of streets. */
    int nodes() {
        return streets.getNodes();
    }

    /** Pieces of street between two nodes. */
    int edges() {
        return streets.getEdges();
    }

    /** Metres per second on the fastest street. */
    double topSpeed() {
        return topSpeed;
    }

    /** The nearest usable street within so many metres. */
    Optional<Anchor> anchor(GeoPoint place, double withinMeters) {
        Snap snap = locations.findClosest(place.latitude(), place.longitude(), usable);
        if (!snap.isValid()) {
            return Optional.empty();
        }
        double off = place.metersTo(point(snap.getSnappedPoint()));
        return off > withinMeters ? Optional.empty() : Optional.of(anchor(snap, off));
    }

    /** What can be reached from the place. */
    SearchSpace departure(Anchor anchor) {
        return new UpwardSearch(hierarchy, edgeMeters, false).from(anchor);
    }

    /** From where the place can be reached. */
    SearchSpace arrival(Anchor anchor) {
        return new UpwardSearch(hierarchy, edgeMeters, true).from(anchor);
    }

    /** Everything that is reached from the place in so many seconds. */
    List<GeoPoint> within(Anchor anchor, double seconds) {
        return new FloodSearch(streets, weighting, seconds).from(anchor);
    }

    private Anchor anchor(Snap snap, double off) {
        EdgeIteratorState street = snap.getClosestEdge();
        return new Anchor(
                street.getEdge(),
                street.getBaseNode(),
                street.getAdjNode(),
                fraction(snap),
                street.getDistance(),
                weighting.calcEdgeWeight(street, false),
                weighting.calcEdgeWeight(street, true),
                off);
    }

    private static double fraction(Snap snap) {
        PointList line = snap.getClosestEdge().fetchWayGeometry(FetchMode.ALL);
        double before = 0;
        double whole = 0;
        for (int i = 1; i < line.size(); i++) {
            double piece = point(line.get(i - 1)).metersTo(point(line.get(i)));
            whole += piece;
            before += i <= snap.getWayIndex() ? piece : 0;
        }
        before += point(line.get(snap.getWayIndex())).metersTo(point(snap.getSnappedPoint()));
        return whole == 0 ? 0 : Math.clamp(before / whole, 0, 1);
    }

    private static GeoPoint point(GHPoint point) {
        return new GeoPoint(point.getLat(), point.getLon());
    }

    /** The hierarchy knows the time of a shortcut, not its length; a shortcut skips edges numbered before it. */
    private float[] lengths() {
        float[] meters = new float[hierarchy.getEdges()];
        AllEdgesIterator street = streets.getAllEdges();
        while (street.next()) {
            meters[street.getEdge()] = (float) street.getDistance();
        }
        for (int edge = streets.getEdges(); edge < meters.length; edge++) {
            RoutingCHEdgeIteratorState shortcut = hierarchy.getEdgeIteratorState(edge, Integer.MIN_VALUE);
            if (shortcut.getSkippedEdge1() >= edge || shortcut.getSkippedEdge2() >= edge) {
                throw new IllegalStateException("a shortcut skips edges that come before it");
            }
            meters[edge] = meters[shortcut.getSkippedEdge1()] + meters[shortcut.getSkippedEdge2()];
        }
        return meters;
    }

    private double fastest() {
        double fastest = 0;
        AllEdgesIterator street = streets.getAllEdges();
        while (street.next()) {
            fastest = Math.max(fastest, weighting.metersPerSecond(street, false));
            fastest = Math.max(fastest, weighting.metersPerSecond(street, true));
        }
        return fastest;
    }
}
