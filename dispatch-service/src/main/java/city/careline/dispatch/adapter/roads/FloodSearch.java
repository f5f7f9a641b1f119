package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.domain.GeoPoint;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Spreads from a place along every street until the time is up. Used once. */
final class FloodSearch {
    private record Step(int node, double seconds) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Double.compare(seconds, other.seconds);
        }
    }

    private final TravelWeighting weighting;
    private final NodeAccess places;
    private final EdgeExplorer streets;
    private final double limit;
    private final Map<Integer, Double> reached = new HashMap<>();
    private final PriorityQueue<Step> queue = new PriorityQueue<>();
    private final List<GeoPoint> points = new ArrayList<>();

    FloodSearch(BaseGraph graph, TravelWeighting weighting, double limitSeconds) {
        this.weighting = weighting;
        this.places = graph.getNodeAccess();
        this.streets = graph.createEdgeExplorer();
        this.limit = limitSeconds;
    }

    /** Every junction that is reached, and on every street that is not passed to its end, how far one comes. */
    List<GeoPoint> from(Anchor anchor) {
        reach(anchor.end(), (1 - anchor.fraction()) * anchor.forthSeconds());
        reach(anchor.base(), anchor.fraction() * anchor.backSeconds());
        points.add(between(anchor.base(), anchor.end(), anchor.fraction()));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (step.seconds() <= reached.getOrDefault(step.node(), 0.0)) {
                points.add(between(step.node(), step.node(), 0));
                spread(step);
            }
        }
        return points;
    }

    private void spread(Step step) {
        EdgeIterator street = streets.setBaseNode(step.node());
        while (street.next()) {
            double whole = weighting.calcEdgeWeight(street, false);
            double left = limit - step.seconds();
            if (whole <= left) {
                reach(street.getAdjNode(), step.seconds() + whole);
            } else if (whole < Double.POSITIVE_INFINITY) {
                points.add(between(step.node(), street.getAdjNode(), left / whole));
            }
        }
    }

    /** An infinite or undefined time reaches nothing. */
    private void reach(int node, double seconds) {
        if (seconds <= limit && seconds < reached.getOrDefault(node, Double.POSITIVE_INFINITY)) {
            reached.put(node, seconds);
            queue.add(new Step(node, seconds));
        }
    }

    private GeoPoint between(int from, int to, double share) {
        return new GeoPoint(
                places.getLat(from) + (places.getLat(to) - places.getLat(from)) * share,
                places.getLon(from) + (places.getLon(to) - places.getLon(from)) * share);
    }
}
