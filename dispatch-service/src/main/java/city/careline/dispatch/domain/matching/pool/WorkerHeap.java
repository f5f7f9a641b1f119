package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/** Workers by distance, nearest on top; a worker's distance may fall while it is inside. */
final class WorkerHeap {
    private int[] heap = {};
    private int[] place = {};
    private long[] distance = {};
    private int size;

    void grow(int capacity) {
        int known = place.length;
        heap = Arrays.copyOf(heap, capacity);
        place = Arrays.copyOf(place, capacity);
        Arrays.fill(place, known, capacity, -1);
        distance = Arrays.copyOf(distance, capacity);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long least() {
        return distance[heap[0]];
    }

    /** Puts a worker in, or lowers its distance. */
    void put(int worker, long at) {
        distance[worker] = at;
        int from = place[worker];
        up(from < 0 ? size++ : from, worker);
    }

    int poll() {
        int top = heap[0];
        place[top] = -1;
        int last = heap[--size];
        if (size > 0) {
            down(last);
        }
        return top;
    }

    void clear() {
        while (size > 0) {
            place[heap[--size]] = -1;
        }
    }

    private void up(int from, int worker) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (distance[heap[parent]] <= distance[worker]) {
                break;
            }
            set(at, heap[parent]);
            at = parent;
        }
        set(at, worker);
    }

    private void down(int worker) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[worker] <= distance[heap[child]]) {
                break;
            }
            set(at, heap[child]);
            at = child;
        }
        set(at, worker);
    }

    private void set(int at, int worker) {
        heap[at] = worker;
        place[worker] = at;
    }
}
