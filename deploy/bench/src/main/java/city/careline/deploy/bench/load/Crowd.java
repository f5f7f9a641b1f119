package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import city.careline.dispatch.domain.matching.pool.SparseMatching;
import city.careline.dispatch.domain.matching.pool.WaitingPool;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Many waiting orders among many workers, half of them free and half expected free within the look-ahead, on 33 × 34 km.
 * Each change finds whom it concerns among all, by distance, and passes it to the pool.
 */
final class Crowd {
    private static final double WIDTH = 33_000;
    private static final double HEIGHT = 34_000;
    private static final double METERS_PER_MILLI = 25 / 3.6 / 1.3 / 1_000;
    private static final int OLDEST = 45 * 60_000;

    private final SplittableRandom random;
    private final PoolPolicy policy;
    private final WaitingPool pool;
    private final int[] order;
    private final double[] orderX;
    private final double[] orderY;
    private final int[] worker;
    private final double[] workerX;
    private final double[] workerY;
    private final Cheapest cheapest;
    private int orders;
    private int workers;
    private long now;

    Crowd(PoolPolicy policy, int orders, int workers, long seed) {
        this.random = new SplittableRandom(seed);
        this.policy = policy;
        this.pool = new WaitingPool(policy, now);
        this.order = new int[orders + 1];
        this.orderX = new double[orders + 1];
        this.orderY = new double[orders + 1];
        this.worker = new int[workers + 1];
        this.workerX = new double[workers + 1];
        this.workerY = new double[workers + 1];
        this.cheapest = new Cheapest(policy.neighbours());
        while (this.workers < workers) {
            workerEnters();
        }
        while (this.orders < orders) {
            orderArrives();
        }
    }

    WaitingPool pool() {
        return pool;
    }

    int orders() {
        return orders;
    }

    int workers() {
        return workers;
    }

    int order(int n) {
        return order[n];
    }

    int worker(int n) {
        return worker[n];
    }

    void orderArrives() {
        int n = orders++;
        orderX[n] = random.nextDouble(WIDTH);
        orderY[n] = random.nextDouble(HEIGHT);
        int nearest = draw(n);
        order[n] = pool.enterOrder(now - random.nextInt(OLDEST), PoolPolicy.PLAIN, nearest);
        reachCheapest(n);
    }

    /** Finds the cheapest for an order among all workers; gives the nearest one's time on the way. */
    private int draw(int n) {
        cheapest.clear();
        double nearest = Double.MAX_VALUE;
        for (int w = 0; w < workers; w++) {
            double way = way(n, w);
            nearest = Math.min(nearest, way);
            cheapest.offer(w, way + (pool.freeAt(worker[w]) - now));
        }
        return (int) nearest;
    }

    private void reachCheapest(int n) {
        for (int at = 0; at < cheapest.size(); at++) {
            int w = cheapest.at(at);
            pool.reach(order[n], worker[w], (int) way(n, w));
        }
        pool.settleOrder(order[n]);
    }

    private double way(int n, int w) {
        double dx = orderX[n] - workerX[w];
        double dy = orderY[n] - workerY[w];
        return Math.sqrt(dx * dx + dy * dy) / METERS_PER_MILLI;
    }

    void orderLeaves() {
        int n = random.nextInt(orders);
        pool.leaveOrder(order[n]);
        int last = --orders;
        order[n] = order[last];
        orderX[n] = orderX[last];
        orderY[n] = orderY[last];
    }

    void workerEnters() {
        int w = workers++;
        workerX[w] = random.nextDouble(WIDTH);
        workerY[w] = random.nextDouble(HEIGHT);
        worker[w] = random.nextBoolean()
                ? pool.enterFree()
                : pool.enterBusy(now + random.nextLong(policy.lookAhead().toMillis()));
        reachOrders(w);
    }

    private void reachOrders(int w) {
        for (int n = 0; n < orders; n++) {
            pool.reach(order[n], worker[w], (int) way(n, w));
        }
        pool.settleWorker(worker[w]);
    }

    void workerLeaves() {
        int w = random.nextInt(workers);
        pool.leaveWorker(worker[w]);
        int last = --workers;
        worker[w] = worker[last];
        workerX[w] = workerX[last];
        workerY[w] = workerY[last];
        refill();
    }

    /** Orders that have lost a quarter of their neighbours look for others. */
    private void refill() {
        for (int n = 0; n < orders; n++) {
            if (pool.reachable(order[n]) < policy.neighbours() * 3 / 4) {
                draw(n);
                reachCheapest(n);
            }
        }
    }

    void workerMoves() {
        int w = random.nextInt(workers);
        workerX[w] += random.nextDouble(-100, 100);
        workerY[w] += random.nextDouble(-100, 100);
        pool.moved(worker[w]);
        reachOrders(w);
    }

    void workerFreed() {
        pool.becameFree(worker[random.nextInt(workers)]);
    }

    void declined() {
        int one = order[random.nextInt(orders)];
        int by = pool.workerOf(one);
        if (by >= 0) {
            pool.forbid(one, by);
            refill();
        }
    }

    void clock(long millis) {
        now += millis;
        pool.clock(now);
    }

    /** At most the least cost were every worker compared for every order: what the prices prove. */
    long denseBound() {
        SparseMatching graph = pool.graph();
        long bound = 0;
        for (int w = 0; w < workers; w++) {
            bound += graph.workerPrice(worker[w]);
        }
        for (int n = 0; n < orders; n++) {
            long least = graph.stayPrice(order[n]);
            for (int w = 0; w < workers; w++) {
                long cost = pool.costOf(order[n], worker[w], (int) way(n, w));
                least = Math.min(least, cost - graph.workerPrice(worker[w]));
            }
            bound += least;
        }
        return bound;
    }

    /** Keeps the cheapest few of many. */
    private static final class Cheapest {
        private final int[] who;
        private final double[] cost;
        private int size;

        Cheapest(int most) {
            this.who = new int[most];
            this.cost = new double[most];
            Arrays.fill(cost, Double.MAX_VALUE);
        }

        void clear() {
            size = 0;
        }

        int size() {
            return size;
        }

        int at(int n) {
            return who[n];
        }

        void offer(int one, double itsCost) {
            if (size == who.length && itsCost >= cost[size - 1]) {
                return;
            }
            int at = size < who.length ? size++ : size - 1;
            while (at > 0 && cost[at - 1] > itsCost) {
                cost[at] = cost[at - 1];
                who[at] = who[at - 1];
                at--;
            }
            cost[at] = itsCost;
            who[at] = one;
        }
    }
}
