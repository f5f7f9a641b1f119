package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/**
 * Finds the best use of one worker nobody is matched with: a shortest alternating path to an order that stayed waiting,
 * or to a worker better left without an order — perhaps this one. Looks no further than the end it finds.
 */
final class WorkerSearch {
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

    WorkerSearch(Pairing pairing, WorkerHeap heap) {
        this.pairing = pairing;
        this.heap = heap;
    }

    void grow(int capacity) {
        distance = Arrays.copyOf(distance, capacity);
        via = Arrays.copyOf(via, capacity);
        seen = Arrays.copyOf(seen, capacity);
        scanned = Arrays.copyOf(scanned, capacity);
    }

    /** Puts the worker to use; everything else stays optimal. */
    void settle(int worker) {
        long price = pairing.workerRoom(worker, Pairing.STAYS);
        pairing.workerPrice[worker] = price;
        if (price == 0) {
            return;
        }
        round++;
        scannedCount = 0;
        best = Long.MAX_VALUE;
        distance[worker] = 0;
        seen[worker] = round;
        scan(worker);
        while (!heap.isEmpty() && heap.least() < best) {
            scan(heap.poll());
        }
        heap.clear();
        reprice();
        turn(worker);
    }

    private void scan(int worker) {
        scanned[scannedCount++] = worker;
        long from = distance[worker];
        long idle = from - pairing.workerPrice[worker];
        if (idle < best) {
            best = idle;
            endWorker = worker;
            endOrder = Pairing.STAYS;
        }
        Edges edges = pairing.edges;
        int[] list = edges.ofWorker[worker];
        for (int n = edges.workerDegree[worker] - 1; n >= 0; n--) {
            int edge = list[n];
            int order = edges.order(edge);
            long to = idle + edges.cost[edge] - pairing.orderPrice[order];
            if (to < best) {
                reach(worker, order, to);
            }
        }
    }

    private void reach(int worker, int order, long to) {
        int current = pairing.workerOf[order];
        if (current < 0) {
            best = to;
            endWorker = worker;
            endOrder = order;
        } else if (seen[current] != round || to < distance[current]) {
            seen[current] = round;
            distance[current] = to;
            via[current] = worker;
            heap.put(current, to);
        }
    }

    private void reprice() {
        for (int n = 0; n < scannedCount; n++) {
            int worker = scanned[n];
            long gain = best - distance[worker];
            pairing.workerPrice[worker] += gain;
            int order = pairing.orderOf[worker];
            if (order >= 0) {
                pairing.orderPrice[order] -= gain;
            }
        }
    }

    private void turn(int from) {
        int worker = endWorker;
        int order = endOrder;
        while (true) {
            int given = pairing.orderOf[worker];
            pairing.orderOf[worker] = order;
            if (order >= 0) {
                pairing.workerOf[order] = worker;
            }
            if (worker == from) {
                return;
            }
            order = given;
            worker = via[worker];
        }
    }
}
