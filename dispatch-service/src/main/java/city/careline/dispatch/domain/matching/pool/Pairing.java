package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/**
 * Who is matched with whom, and the dual prices that prove it optimal: for every edge {@code orderPrice + workerPrice <=
 * cost}, with equality on matched ones; {@code orderPrice <= stayPrice}, with equality for an order that stays;
 * {@code workerPrice <= 0}, and 0 for a worker nobody is matched with.
 */
final class Pairing {
    /** The order stays waiting. */
    static final int STAYS = -1;
    /** The order is not decided yet; only inside one event. */
    static final int OPEN = -2;
    /** The worker is matched with nobody. */
    static final int NOBODY = -1;
    /** The price of a worker taken out of the graph for a moment; so low that no path leads there. */
    static final long OUTSIDE = Long.MIN_VALUE / 4;

    final Edges edges;
    int[] workerOf = {};
    long[] stayPrice = {};
    long[] orderPrice = {};
    int[] orderOf = {};
    long[] workerPrice = {};

    Pairing(int stride) {
        this.edges = new Edges(stride);
    }

    void growOrders(int capacity) {
        workerOf = Arrays.copyOf(workerOf, capacity);
        stayPrice = Arrays.copyOf(stayPrice, capacity);
        orderPrice = Arrays.copyOf(orderPrice, capacity);
        edges.growOrders(capacity);
    }

    void growWorkers(int capacity) {
        orderOf = Arrays.copyOf(orderOf, capacity);
        workerPrice = Arrays.copyOf(workerPrice, capacity);
        edges.growWorkers(capacity);
    }

    void pair(int order, int worker) {
        workerOf[order] = worker;
        orderOf[worker] = order;
    }

    /** The highest price the order's edges other than the one to {@code but}, and staying, allow. */
    long orderRoom(int order, int but) {
        long room = stayPrice[order];
        int end = edges.end(order);
        for (int edge = edges.first(order); edge < end; edge++) {
            int worker = edges.worker[edge];
            if (worker != but) {
                room = Math.min(room, edges.cost[edge] - workerPrice[worker]);
            }
        }
        return room;
    }

    /** The highest price, at most 0, the worker's edges other than the one to {@code but} allow. */
    long workerRoom(int worker, int but) {
        long room = 0;
        int[] list = edges.ofWorker[worker];
        for (int n = edges.workerDegree[worker] - 1; n >= 0; n--) {
            int edge = list[n];
            int order = edges.order(edge);
            if (order != but) {
                room = Math.min(room, edges.cost[edge] - orderPrice[order]);
            }
        }
        return room;
    }
}
