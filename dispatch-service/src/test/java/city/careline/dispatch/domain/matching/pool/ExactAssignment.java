package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/** The Hungarian method on a full table, slow and simple: the oracle of the incremental one. */
final class ExactAssignment {
    private static final long NEVER = 1L << 50;

    private ExactAssignment() {}

    /** The least cost of matching every order with a worker of its edges or with staying. */
    static long leastCost(long[][] edges, long[] stay, int workers) {
        int orders = stay.length;
        long[][] cost = new long[orders][workers + orders];
        for (int order = 0; order < orders; order++) {
            Arrays.fill(cost[order], NEVER);
            cost[order][workers + order] = stay[order];
            System.arraycopy(edges[order], 0, cost[order], 0, workers);
        }
        return solve(cost, orders, workers + orders);
    }

    private static long solve(long[][] cost, int rows, int columns) {
        long[] u = new long[rows + 1];
        long[] v = new long[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int at = 0;
            long[] least = new long[columns + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            boolean[] used = new boolean[columns + 1];
            do {
                used[at] = true;
                long delta = Long.MAX_VALUE;
                int next = 0;
                for (int column = 1; column <= columns; column++) {
                    if (!used[column]) {
                        long reduced = cost[rowOf[at] - 1][column - 1] - u[rowOf[at]] - v[column];
                        if (reduced < least[column]) {
                            least[column] = reduced;
                            way[column] = at;
                        }
                        if (least[column] < delta) {
                            delta = least[column];
                            next = column;
                        }
                    }
                }
                for (int column = 0; column <= columns; column++) {
                    if (used[column]) {
                        u[rowOf[column]] += delta;
                        v[column] -= delta;
                    } else {
                        least[column] -= delta;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            do {
                int before = way[at];
                rowOf[at] = rowOf[before];
                at = before;
            } while (at != 0);
        }
        return -v[0];
    }

    /** Stands for an edge that does not exist. */
    static long never() {
        return NEVER;
    }
}
