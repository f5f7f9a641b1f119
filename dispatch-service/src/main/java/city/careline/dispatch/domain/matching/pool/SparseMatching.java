package city.careline.dispatch.domain.matching.pool;

/**
 * A minimum-cost matching of orders and workers that stays optimal from event to event. Each order is matched with one
 * worker of its at most {@code stride} edges, or stays waiting at its own price; a worker takes at most one order. After
 * every call the matching is an optimum of the graph as it then is. An event costs one shortest augmenting path, a second
 * one only when a matched pair has come apart, and mostly none: when the old matching can be proven still best by moving
 * two prices, nothing is searched. Costs and prices are whole numbers of one unit, below 2^50 in size. Not thread-safe.
 */
public final class SparseMatching {
    private final Pairing pairing;
    private final WorkerHeap heap = new WorkerHeap();
    private final OrderSearch orderSearch;
    private final WorkerSearch workerSearch;
    private final Slots orders = new Slots();
    private final Slots workers = new Slots();

    /**
     * An empty graph.
     *
     * @param stride most edges of one order
     */
    public SparseMatching(int stride) {
        this.pairing = new Pairing(stride);
        this.orderSearch = new OrderSearch(pairing, heap);
        this.workerSearch = new WorkerSearch(pairing, heap);
    }

    /** Adds an order without edges, which stays waiting at the price; gives its number. */
    public int addOrder(long stayPrice) {
        int order = orders.take();
        if (order >= pairing.workerOf.length) {
            pairing.growOrders(Math.max(16, 2 * order));
        }
        pairing.stayPrice[order] = stayPrice;
        pairing.orderPrice[order] = stayPrice;
        pairing.workerOf[order] = Pairing.STAYS;
        return order;
    }

    /** Adds a worker without edges; gives its number. */
    public int addWorker() {
        int worker = workers.take();
        if (worker >= pairing.orderOf.length) {
            int capacity = Math.max(16, 2 * worker);
            pairing.growWorkers(capacity);
            heap.grow(capacity);
            orderSearch.grow(capacity);
            workerSearch.grow(capacity);
        }
        pairing.orderOf[worker] = Pairing.NOBODY;
        pairing.workerPrice[worker] = 0;
        return worker;
    }

    /** The order left; its worker is put to the next best use. */
    public void removeOrder(int order) {
        int worker = pairing.workerOf[order];
        pairing.edges.clearOrder(order);
        orders.give(order);
        if (worker >= 0) {
            pairing.orderOf[worker] = Pairing.NOBODY;
            workerSearch.settle(worker);
        }
    }

    /** The worker left; his order looks for another. */
    public void removeWorker(int worker) {
        int order = pairing.orderOf[worker];
        pairing.edges.clearWorker(worker);
        workers.give(worker);
        if (order >= 0) {
            pairing.workerOf[order] = Pairing.OPEN;
            orderSearch.settle(order);
        }
    }

    /** A matched pair left together; the others are matched best as they are. */
    public void removePair(int order, int worker) {
        pairing.edges.clearOrder(order);
        pairing.edges.clearWorker(worker);
        orders.give(order);
        workers.give(worker);
    }

    /** What staying costs the order from now on. */
    public void setStayPrice(int order, long stayPrice) {
        pairing.stayPrice[order] = stayPrice;
        if (pairing.workerOf[order] == Pairing.STAYS || stayPrice < pairing.orderPrice[order]) {
            settleOrder(order);
        }
    }

    /**
     * Draws an edge, or changes it; the caller settles the order or the worker when all its edges are drawn. When the
     * order has no room, its dearest unmatched edge gives way, unless that is cheaper still.
     *
     * @param tag carried along, not interpreted
     */
    public void link(int order, int worker, long cost, int tag) {
        Edges edges = pairing.edges;
        int edge = edges.find(order, worker);
        if (edge >= 0) {
            edges.cost[edge] = cost;
            edges.tag[edge] = tag;
            return;
        }
        if (edges.degree[order] == edges.stride) {
            int dearest = dearest(order);
            if (dearest < 0 || edges.cost[dearest] <= cost) {
                return;
            }
            edges.remove(dearest);
        }
        edges.add(order, worker, cost, tag);
    }

    /** Takes an edge away, if there is one, and settles what hung on it. */
    public void forbid(int order, int worker) {
        int edge = pairing.edges.find(order, worker);
        if (edge >= 0) {
            pairing.edges.remove(edge);
            if (pairing.workerOf[order] == worker) {
                part(order, worker);
            }
        }
    }

    /** Changes the cost of an edge; the caller settles its order or its worker when all is changed. */
    void recost(int edge, long cost) {
        pairing.edges.cost[edge] = cost;
    }

    /** Takes a worker's edges away, but for the matched one; the caller draws anew and settles the worker. */
    void unlinkWorker(int worker) {
        Edges edges = pairing.edges;
        int kept = pairing.orderOf[worker];
        for (int n = edges.workerDegree[worker] - 1; n >= 0; n--) {
            int edge = edges.ofWorker[worker][n];
            if (edges.order(edge) != kept) {
                edges.remove(edge);
            }
        }
    }

    /** Makes the matching optimal again after edges of this one order, or its price, were changed. */
    public void settleOrder(int order) {
        int worker = pairing.workerOf[order];
        if (worker >= 0) {
            keepOrPart(order, worker);
        } else if (pairing.stayPrice[order] <= pairing.orderRoom(order, Pairing.NOBODY)) {
            pairing.orderPrice[order] = pairing.stayPrice[order];
        } else {
            orderSearch.settle(order);
        }
    }

    /** Makes the matching optimal again after edges of this one worker were changed. */
    public void settleWorker(int worker) {
        int order = pairing.orderOf[worker];
        if (order >= 0) {
            keepOrPart(order, worker);
        } else {
            workerSearch.settle(worker);
        }
    }

    private void keepOrPart(int order, int worker) {
        long cost = pairing.edges.cost[pairing.edges.find(order, worker)];
        long orderRoom = pairing.orderRoom(order, worker);
        long workerRoom = pairing.workerRoom(worker, order);
        if (orderRoom + workerRoom >= cost) {
            long price = Math.max(cost - orderRoom, Math.min(workerRoom, pairing.workerPrice[worker]));
            pairing.workerPrice[worker] = price;
            pairing.orderPrice[order] = cost - price;
        } else {
            part(order, worker);
        }
    }

    /** First the order finds its place without the worker, then the worker his among all. */
    private void part(int order, int worker) {
        pairing.workerOf[order] = Pairing.OPEN;
        pairing.orderOf[worker] = Pairing.NOBODY;
        pairing.workerPrice[worker] = Pairing.OUTSIDE;
        orderSearch.settle(order);
        workerSearch.settle(worker);
    }

    private int dearest(int order) {
        Edges edges = pairing.edges;
        int found = -1;
        int end = edges.end(order);
        for (int edge = edges.first(order); edge < end; edge++) {
            boolean dearer = found < 0 || edges.cost[edge] > edges.cost[found];
            if (dearer && edges.worker[edge] != pairing.workerOf[order]) {
                found = edge;
            }
        }
        return found;
    }

    /** The worker the order is matched with, or -1 when it stays waiting. */
    public int workerOf(int order) {
        return pairing.workerOf[order];
    }

    /** The order the worker is matched with, or -1. */
    public int orderOf(int worker) {
        return pairing.orderOf[worker];
    }

    /** What the order as matched, or its staying, costs. */
    public long costOf(int order) {
        int worker = pairing.workerOf[order];
        return worker < 0 ? pairing.stayPrice[order] : pairing.edges.cost[pairing.edges.find(order, worker)];
    }

    /** What staying costs the order. */
    public long stayPrice(int order) {
        return pairing.stayPrice[order];
    }

    /** How much the total would rise were the order there twice: the dual price that proves the matching optimal. */
    public long orderPrice(int order) {
        return pairing.orderPrice[order];
    }

    /** How much the total changes by the worker being there: at most 0, the dual price of the worker. */
    public long workerPrice(int worker) {
        return pairing.workerPrice[worker];
    }

    /** Tells every edge of an order. */
    public void eachEdge(int order, EdgeReader reader) {
        Edges edges = pairing.edges;
        for (int edge = edges.first(order); edge < edges.end(order); edge++) {
            reader.edge(order, edges.worker[edge], edges.cost[edge]);
        }
    }

    /** Reads edges. */
    @FunctionalInterface
    public interface EdgeReader {
        /** One edge and what it costs. */
        void edge(int order, int worker, long cost);
    }

    /** The graph, for reading. */
    Edges edges() {
        return pairing.edges;
    }

    /** Matching and prices, for reading. */
    Pairing pairing() {
        return pairing;
    }
}
