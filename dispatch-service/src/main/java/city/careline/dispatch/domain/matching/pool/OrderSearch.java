package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/**
 * Finds the cheapest way to fit one undecided order into an optimal matching: a shortest alternating path to a worker
 * nobody is matched with, or to an order that gives its worker up and stays. Looks no further than the end it finds.
 */
final class OrderSearch {
    private final Pairing pairing;
    private final WorkerHeap heap;
    private long[] distance = {};
    private int[] via = {};
    private int[] seen = {};
    private int[] scanned = {};
    private int scannedCount;
    private int round;
    private long best;
    private int endWorker;
    private int endOrder;

    OrderSearch(Pairing pairing, WorkerHeap heap) {
        this.pairing = pairing;
        this.heap = heap;
    }

    void grow(int capacity) {
        distance = Arrays.copyOf(distance, capacity);
        via = Arrays.copyOf(via, capacity);
        seen = Arrays.copyOf(seen, capacity);
        scanned = Arrays.copyOf(scanned, capacity);
    }

    /** Settles the order; everything else stays optimal. */
    void settle(int order) {
        round++;
        scannedCount = 0;
        best = Long.MAX_VALUE;
        pairing.orderPrice[order] = pairing.orderRoom(order, Pairing.NOBODY);
        scan(order, 0);
        while (!heap.isEmpty() && heap.least() < best) {
            int worker = heap.poll();
            scanned[scannedCount++] = worker;
            scan(pairing.orderOf[worker], distance[worker]);
        }
        heap.clear();
        reprice(order);
        turn(order);
    }

    private void scan(int order, long from) {
        long stay = from + pairing.stayPrice[order] - pairing.orderPrice[order];
        if (stay < best) {
            best = stay;
            endOrder = order;
            endWorker = Pairing.STAYS;
        }
        Edges edges = pairing.edges;
        int end = edges.end(order);
        long base = from - pairing.orderPrice[order];
        for (int edge = edges.first(order); edge < end; edge++) {
            int worker = edges.worker[edge];
            long to = base + edges.cost[edge] - pairing.workerPrice[worker];
            if (to < best && (seen[worker] != round || to < distance[worker])) {
                seen[worker] = round;
                distance[worker] = to;
                via[worker] = order;
                if (pairing.orderOf[worker] == Pairing.NOBODY) {
                    best = to;
                    endWorker = worker;
                    endOrder = order;
                } else {
                    heap.put(worker, to);
                }
            }
        }
    }

    private void reprice(int order) {
        pairing.orderPrice[order] += best;
        for (int n = 0; n < scannedCount; n++) {
            int worker = scanned[n];
            long gain = best - distance[worker];
            pairing.workerPrice[worker] -= gain;
            pairing.orderPrice[pairing.orderOf[worker]] += gain;
        }
    }

    private void turn(int from) {
        int worker = endWorker;
        int order = endOrder;
        while (true) {
            int given = pairing.workerOf[order];
            pairing.workerOf[order] = worker;
            if (worker >= 0) {
                pairing.orderOf[worker] = order;
            }
            if (order == from) {
                return;
            }
            worker = given;
            order = via[worker];
        }
    }
}
