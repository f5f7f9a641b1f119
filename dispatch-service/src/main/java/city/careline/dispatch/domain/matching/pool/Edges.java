package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/**
 * The sparse graph between orders and workers: at most {@code stride} edges per order, in one block of arrays, and for
 * each worker the list of its edges. An edge is a number that holds until an edge of the same order is removed.
 */
final class Edges {
    final int stride;
    int[] worker = {};
    long[] cost = {};
    int[] tag = {};
    int[] degree = {};
    int[][] ofWorker = {};
    int[] workerDegree = {};
    private int[] place = {};

    Edges(int stride) {
        this.stride = stride;
    }

    void growOrders(int capacity) {
        degree = Arrays.copyOf(degree, capacity);
        worker = Arrays.copyOf(worker, capacity * stride);
        cost = Arrays.copyOf(cost, capacity * stride);
        tag = Arrays.copyOf(tag, capacity * stride);
        place = Arrays.copyOf(place, capacity * stride);
    }

    void growWorkers(int capacity) {
        int known = ofWorker.length;
        workerDegree = Arrays.copyOf(workerDegree, capacity);
        ofWorker = Arrays.copyOf(ofWorker, capacity);
        Arrays.fill(ofWorker, known, capacity, new int[0]);
    }

    int order(int edge) {
        return edge / stride;
    }

    int first(int order) {
        return order * stride;
    }

    int end(int order) {
        return order * stride + degree[order];
    }

    /** The edge between the two, or -1. */
    int find(int order, int toWorker) {
        int end = end(order);
        for (int edge = first(order); edge < end; edge++) {
            if (worker[edge] == toWorker) {
                return edge;
            }
        }
        return -1;
    }

    /** Adds an edge; the order must have room. */
    void add(int order, int toWorker, long edgeCost, int edgeTag) {
        int edge = end(order);
        degree[order]++;
        worker[edge] = toWorker;
        cost[edge] = edgeCost;
        tag[edge] = edgeTag;
        int at = workerDegree[toWorker]++;
        if (at == ofWorker[toWorker].length) {
            ofWorker[toWorker] = Arrays.copyOf(ofWorker[toWorker], Math.max(4, 2 * at));
        }
        ofWorker[toWorker][at] = edge;
        place[edge] = at;
    }

    /** Removes an edge; the order's last edge takes its number. */
    void remove(int edge) {
        int fromWorker = worker[edge];
        int order = order(edge);
        int tail = ofWorker[fromWorker][--workerDegree[fromWorker]];
        ofWorker[fromWorker][place[edge]] = tail;
        place[tail] = place[edge];
        int last = first(order) + --degree[order];
        if (edge != last) {
            worker[edge] = worker[last];
            cost[edge] = cost[last];
            tag[edge] = tag[last];
            place[edge] = place[last];
            ofWorker[worker[edge]][place[edge]] = edge;
        }
    }

    void clearOrder(int order) {
        while (degree[order] > 0) {
            remove(end(order) - 1);
        }
    }

    void clearWorker(int ofOne) {
        while (workerDegree[ofOne] > 0) {
            remove(ofWorker[ofOne][workerDegree[ofOne] - 1]);
        }
    }
}
