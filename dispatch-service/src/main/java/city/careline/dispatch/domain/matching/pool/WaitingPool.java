package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Waiting orders and the workers who could serve them now or soon, matched for the least weighted response. Orders and
 * workers are small numbers given out here; instants are milliseconds. The clock moves only by {@link #clock}; between
 * two calls of it the matching is exact for the last instant told. Not thread-safe.
 */
public final class WaitingPool {
    private static final long TICK = 1_000;

    private final PoolPolicy policy;
    private final SparseMatching matching;
    private final Roll orders = new Roll();
    private final Roll workers = new Roll();
    private long[] wantedAt = {};
    private int[] weight = {};
    private int[] nearest = {};
    private long[] freeAt = {};
    private boolean[] free = {};
    private long now;

    /** An empty pool at an instant. */
    public WaitingPool(PoolPolicy policy, long now) {
        this.policy = policy;
        this.matching = new SparseMatching(policy.neighbours());
        this.now = now;
    }

    /**
     * An order joins those who wait; {@link #reach} and {@link #settleOrder} follow.
     *
     * @param wantedSince the instant it is wanted, from which its waiting counts
     * @param percent weight, 100 for an order without priority
     * @param nearestMillis on the way, of the nearest who could ever come, busy or free
     */
    public int enterOrder(long wantedSince, int percent, int nearestMillis) {
        int bounded = PoolPolicy.bounded(percent);
        int order = matching.addOrder(policy.stayCost(bounded, now - wantedSince, nearestMillis));
        if (order >= wantedAt.length) {
            wantedAt = Arrays.copyOf(wantedAt, Math.max(16, 2 * order));
            weight = Arrays.copyOf(weight, wantedAt.length);
            nearest = Arrays.copyOf(nearest, wantedAt.length);
        }
        wantedAt[order] = wantedSince;
        weight[order] = bounded;
        nearest[order] = nearestMillis;
        orders.add(order);
        return order;
    }

    /** A worker free now; {@link #reach} and {@link #settleWorker} follow. */
    public int enterFree() {
        return enterWorker(now, true);
    }

    /** A worker who is busy and expected free at an instant; {@link #reach} and {@link #settleWorker} follow. */
    public int enterBusy(long expectedFree) {
        return enterWorker(expectedFree, false);
    }

    private int enterWorker(long at, boolean isFree) {
        int worker = matching.addWorker();
        if (worker >= freeAt.length) {
            freeAt = Arrays.copyOf(freeAt, Math.max(16, 2 * worker));
            free = Arrays.copyOf(free, freeAt.length);
        }
        freeAt[worker] = at;
        free[worker] = isFree;
        workers.add(worker);
        return worker;
    }

    /** The worker may serve the order, and is this long on the way; kept when among the order's cheapest. */
    public void reach(int order, int worker, int travelMillis) {
        matching.link(order, worker, costOf(order, worker, travelMillis), travelMillis);
    }

    /** To be called after the {@link #reach} of an order that entered. */
    public void settleOrder(int order) {
        matching.settleOrder(order);
    }

    /** To be called after the {@link #reach} of a worker that entered or moved. */
    public void settleWorker(int worker) {
        matching.settleWorker(worker);
    }

    /** The worker may not serve the order: he declined, or no longer passes a gate. */
    public void forbid(int order, int worker) {
        matching.forbid(order, worker);
    }

    /** The worker stands elsewhere: whoever he was matched with keeps him until {@link #settleWorker}. */
    public void moved(int worker) {
        matching.unlinkWorker(worker);
    }

    /** The busy worker became free; where he is must not have changed. */
    public void becameFree(int worker) {
        free[worker] = true;
        freeAt[worker] = now;
        recost(worker);
    }

    /** The busy worker is now expected free at another instant. */
    public void expect(int worker, long expectedFree) {
        freeAt[worker] = expectedFree;
        recost(worker);
    }

    /** The order is offered to somebody, over, or somewhere else. */
    public void leaveOrder(int order) {
        orders.remove(order);
        matching.removeOrder(order);
    }

    /** The worker has been offered something, or is gone. */
    public void leaveWorker(int worker) {
        workers.remove(worker);
        matching.removeWorker(worker);
    }

    /** The order is offered to the worker it is matched with. */
    public void leaveTogether(int order, int worker) {
        orders.remove(order);
        workers.remove(worker);
        matching.removePair(order, worker);
    }

    /**
     * Time passes, second by second: waiting costs more, and so does everybody who could have gone already. Nothing is
     * reckoned anew before a second is over.
     */
    public void clock(long instant) {
        if (instant >= now && instant < now + TICK) {
            return;
        }
        now = instant;
        for (int n = 0; n < workers.size(); n++) {
            int worker = workers.at(n);
            if (freeAt(worker) != freeAt[worker]) {
                recost(worker);
            }
        }
        for (int n = 0; n < orders.size(); n++) {
            int order = orders.at(n);
            matching.setStayPrice(order, policy.stayCost(weight[order], now - wantedAt[order], nearest[order]));
        }
    }

    private void recost(int worker) {
        Edges edges = matching.edges();
        int degree = edges.workerDegree[worker];
        if (degree == 0) {
            return;
        }
        int[] list = edges.ofWorker[worker];
        for (int n = 0; n < degree; n++) {
            int edge = list[n];
            matching.recost(edge, costOf(edges.order(edge), worker, edges.tag[edge]));
        }
        matching.settleWorker(worker);
    }

    /** What it would cost to have the worker serve the order. */
    public long costOf(int order, int worker, int travelMillis) {
        return policy.cost(weight[order], freeAt(worker) + travelMillis - wantedAt[order]);
    }

    /** When the worker can leave at the earliest, as far as is known now. */
    public long freeAt(int worker) {
        return free[worker]
                ? now
                // The longer somebody is overdue, the longer he is likely to stay; else one order waits for him for
                // ever.
                : Math.max(freeAt[worker], now + Math.max(policy.overdueBy().toMillis(), now - freeAt[worker]));
    }

    /** True for a worker who can leave at once. */
    public boolean isFree(int worker) {
        return free[worker];
    }

    /** The worker the order should have, free or not yet; -1 when it had better wait for somebody else. */
    public int workerOf(int order) {
        return matching.workerOf(order);
    }

    /** Workers compared for the order. */
    public int reachable(int order) {
        return matching.edges().degree[order];
    }

    /** The cost of the matching; comparable within one instant only. */
    public long totalCost() {
        long total = 0;
        for (int n = 0; n < orders.size(); n++) {
            total += matching.costOf(orders.at(n));
        }
        return total;
    }

    /** Tells every order that waits, in no order of meaning; none may enter or leave meanwhile. */
    public void eachOrder(IntConsumer use) {
        for (int n = 0; n < orders.size(); n++) {
            use.accept(orders.at(n));
        }
    }

    /** Orders that wait. */
    public int size() {
        return orders.size();
    }

    /** The graph as it is, for comparison with other solvers. */
    public SparseMatching graph() {
        return matching;
    }
}
