package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.SparseMatching;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * A lower bound of the mean response nobody could have gone below, not even knowing the whole day beforehand, as long as
 * workers wait where their last visit was. The greater of two bounds. One: every order is reached from the place of a
 * different order, or of a worker at the start, not before that visit can be over; the cheapest such assignment ignores
 * that the visits before were late themselves. Two: one server as fast as all workers together, always serving what is
 * soonest done, with each order's least way; it ignores that a worker is not divisible. Declines are ignored in both.
 */
final class Hindsight {
    private static final int MOST_EDGES = 256;
    private static final int ROUNDS = 30;
    private static final long LONG = 24 * 3_600_000;

    private final Day day;
    private final int orders;
    private final int places;
    private final double[] leastWay;

    private Hindsight(Day day) {
        this.day = day;
        this.orders = day.orders();
        this.places = orders + day.scenario().workers();
        this.leastWay = new double[orders];
        Arrays.setAll(
                leastWay,
                order -> IntStream.range(0, places)
                        .filter(place -> place != order)
                        .mapToDouble(place -> way(place, order))
                        .min()
                        .orElse(0));
    }

    /** Seconds, on average over the orders. */
    static double meanResponse(Day day) {
        var hindsight = new Hindsight(day);
        return Math.max(hindsight.byAssignment(), hindsight.byOneFastServer());
    }

    private double way(int place, int order) {
        double fromX = place < orders ? day.x(place) : day.workerX(place - orders);
        double fromY = place < orders ? day.y(place) : day.workerY(place - orders);
        return day.travelSeconds(fromX, fromY, day.x(order), day.y(order));
    }

    /** Milliseconds from the press to the arrival when the worker comes from there. */
    private long cost(int place, int order) {
        double ready = place < orders ? day.press(place) + leastWay[place] + day.service(place) : 0;
        double start = Math.max(day.press(order), ready);
        return (long) ((start - day.press(order) + way(place, order)) * 1_000);
    }

    /** Draws an edge only when the prices ask for it, until they prove that no other edge could help. */
    private double byAssignment() {
        int[][] costs = costs();
        var matching = new SparseMatching(MOST_EDGES);
        for (int place = 0; place < places; place++) {
            matching.addWorker();
        }
        for (int order = 0; order < orders; order++) {
            matching.addOrder(LONG);
        }
        boolean improved = true;
        for (int round = 0; improved && round < ROUNDS; round++) {
            improved = false;
            for (int order = 0; order < orders; order++) {
                improved |= improve(matching, order, costs[order]);
            }
        }
        return bound(matching, costs) / 1_000.0 / Math.max(1, orders);
    }

    private int[][] costs() {
        int[][] costs = new int[orders][places];
        for (int order = 0; order < orders; order++) {
            for (int place = 0; place < places; place++) {
                costs[order][place] = place == order ? Integer.MAX_VALUE : (int) cost(place, order);
            }
        }
        return costs;
    }

    private boolean improve(SparseMatching matching, int order, int[] costs) {
        boolean improved = false;
        while (true) {
            int best = cheapest(matching, costs);
            if (costs[best] - matching.workerPrice(best) >= matching.orderPrice(order)) {
                return improved;
            }
            improved = true;
            matching.link(order, best, costs[best], 0);
            matching.settleOrder(order);
        }
    }

    private int cheapest(SparseMatching matching, int[] costs) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int place = 0; place < places; place++) {
            long cost = costs[place] - matching.workerPrice(place);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    /** A bound with every edge in it, whatever the prices. */
    private double bound(SparseMatching matching, int[][] costs) {
        double total = 0;
        for (int place = 0; place < places; place++) {
            total += matching.workerPrice(place);
        }
        for (int[] row : costs) {
            int best = cheapest(matching, row);
            total += row[best] - matching.workerPrice(best);
        }
        return total;
    }

    /** Shortest remaining work first, on one server; the sum of completions is the least possible. */
    private double byOneFastServer() {
        int servers = day.scenario().workers();
        var open = new PriorityQueue<Double>();
        double now = 0;
        double completions = 0;
        int next = 0;
        while (next < orders || !open.isEmpty()) {
            if (open.isEmpty()) {
                now = Math.max(now, day.press(next));
            }
            while (next < orders && day.press(next) <= now) {
                open.add((day.service(next) + leastWay[next]) / servers);
                next++;
            }
            double work = open.remove();
            double until = next < orders ? day.press(next) : Double.POSITIVE_INFINITY;
            if (now + work <= until) {
                now += work;
                completions += now;
            } else {
                open.add(work - (until - now));
                now = until;
            }
        }
        double given = 0;
        for (int order = 0; order < orders; order++) {
            given += day.press(order) + day.service(order);
        }
        return (completions - given) / Math.max(1, orders);
    }
}
