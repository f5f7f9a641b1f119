package city.careline.dispatch.adapter.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** One Dijkstra search that only climbs the hierarchy, so it ends after some hundred nodes in a whole city. Used once. */
final class UpwardSearch {
    private static final int FIRST_CAPACITY = 512;

    private record Step(int slot, double seconds) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Double.compare(seconds, other.seconds);
        }
    }

    private final RoutingCHGraph graph;
    private final RoutingCHEdgeExplorer edges;
    private final float[] edgeMeters;
    private final boolean backward;
    private final PriorityQueue<Step> queue = new PriorityQueue<>(64);
    private int[] table = filled(FIRST_CAPACITY * 2);
    private int[] nodes = new int[FIRST_CAPACITY];
    private double[] seconds = new double[FIRST_CAPACITY];
    private double[] meters = new double[FIRST_CAPACITY];
    private int size;

    /**
     * A search in that hierarchy.
     *
     * @param edgeMeters length of each edge and shortcut
     * @param backward true to search towards the place
     */
    UpwardSearch(RoutingCHGraph graph, float[] edgeMeters, boolean backward) {
        this.graph = graph;
        this.edges = backward ? graph.createInEdgeExplorer() : graph.createOutEdgeExplorer();
        this.edgeMeters = edgeMeters;
        this.backward = backward;
    }

    SearchSpace from(Anchor anchor) {
        double done = anchor.fraction();
        double left = 1 - done;
        double toEnd = left * (backward ? anchor.backSeconds() : anchor.forthSeconds());
        double toBase = done * (backward ? anchor.forthSeconds() : anchor.backSeconds());
        reach(anchor.end(), left == 0 ? 0 : toEnd, left * anchor.meters());
        reach(anchor.base(), done == 0 ? 0 : toBase, done * anchor.meters());
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (step.seconds() <= seconds[step.slot()]) {
                climb(step);
            }
        }
        return space(anchor);
    }

    private void climb(Step step) {
        int node = nodes[step.slot()];
        int level = graph.getLevel(node);
        double soFar = meters[step.slot()];
        RoutingCHEdgeIterator edge = edges.setBaseNode(node);
        while (edge.next()) {
            int next = edge.getAdjNode();
            if (graph.getLevel(next) >= level) {
                reach(next, step.seconds() + edge.getWeight(backward), soFar + edgeMeters[edge.getEdge()]);
            }
        }
    }

    private void reach(int node, double after, double length) {
        if (after == Double.POSITIVE_INFINITY) {
            return;
        }
        int slot = slot(node);
        if (after < seconds[slot]) {
            seconds[slot] = after;
            meters[slot] = length;
            queue.add(new Step(slot, after));
        }
    }

    /** Where the node is kept; open addressing, at most half full. */
    private int slot(int node) {
        int mask = table.length - 1;
        int place = node * 0x9E3779B9 >>> 7 & mask;
        while (table[place] >= 0) {
            if (nodes[table[place]] == node) {
                return table[place];
            }
            place = place + 1 & mask;
        }
        if (size == nodes.length) {
            grow();
            return slot(node);
        }
        table[place] = size;
        nodes[size] = node;
        seconds[size] = Double.POSITIVE_INFINITY;
        return size++;
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, size * 2);
        seconds = Arrays.copyOf(seconds, size * 2);
        meters = Arrays.copyOf(meters, size * 2);
        table = filled(size * 4);
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int place = nodes[i] * 0x9E3779B9 >>> 7 & mask;
            while (table[place] >= 0) {
                place = place + 1 & mask;
            }
            table[place] = i;
        }
    }

    private SearchSpace space(Anchor anchor) {
        int[] order = IntStream.range(0, size)
                .mapToObj(i -> (long) nodes[i] << Integer.SIZE | i)
                .mapToLong(Long::longValue)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
        int[] sorted = new int[size];
        float[] after = new float[size];
        float[] length = new float[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = nodes[order[i]];
            after[i] = (float) seconds[order[i]];
            length[i] = (float) meters[order[i]];
        }
        return new SearchSpace(anchor, sorted, after, length);
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, -1);
        return table;
    }
}
