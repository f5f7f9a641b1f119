package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.SparseMatching;
import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/**
 * The same graph solved from nothing by OR-Tools' minimum-cost flow.
 *
 * @param cost of the optimum
 * @param millis the solve alone took, without building the network
 */
record FullSolve(long cost, double millis) {
    /** Loads the native library; done before anything is measured. */
    static void load() {
        Loader.loadNativeLibraries();
    }

    static FullSolve of(Crowd crowd) {
        SparseMatching graph = crowd.pool().graph();
        int orders = crowd.orders();
        int[] workerNode = workerNodes(crowd);
        int sink = orders + crowd.workers();
        var flow = new MinCostFlow(sink + 1, orders * 33 + crowd.workers());
        for (int n = 0; n < orders; n++) {
            int node = n;
            flow.setNodeSupply(node, 1);
            flow.addArcWithCapacityAndUnitCost(node, sink, 1, graph.stayPrice(crowd.order(n)));
            graph.eachEdge(
                    crowd.order(n),
                    (_, worker, cost) -> flow.addArcWithCapacityAndUnitCost(node, workerNode[worker], 1, cost));
        }
        for (int w = 0; w < crowd.workers(); w++) {
            flow.addArcWithCapacityAndUnitCost(orders + w, sink, 1, 0);
        }
        flow.setNodeSupply(sink, -orders);
        long start = System.nanoTime();
        MinCostFlowBase.Status status = flow.solve();
        double millis = (System.nanoTime() - start) / 1e6;
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the full solve ended " + status);
        }
        long cost = flow.getOptimalCost();
        flow.delete();
        return new FullSolve(cost, millis);
    }

    private static int[] workerNodes(Crowd crowd) {
        int most = 0;
        for (int w = 0; w < crowd.workers(); w++) {
            most = Math.max(most, crowd.worker(w));
        }
        int[] node = new int[most + 1];
        for (int w = 0; w < crowd.workers(); w++) {
            node[crowd.worker(w)] = crowd.orders() + w;
        }
        return node;
    }
}
