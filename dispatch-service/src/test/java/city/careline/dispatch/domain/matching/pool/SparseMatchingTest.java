package city.careline.dispatch.domain.matching.pool;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparseMatchingTest {
    private static final int STRIDE = 4;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(60, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("after every event of a random walk the matching is an optimum of the graph as it is")
    void staysOptimal(Seeds.Seed seed) {
        seed.walk(random -> new Walk(random).run(300));
    }

    @Test
    @DisplayName("with more orders than workers, those whose staying is cheapest stay")
    void leavesTheCheapestToStay() {
        var matching = new SparseMatching(STRIDE);
        int worker = matching.addWorker();
        int patient = matching.addOrder(100);
        int urgent = matching.addOrder(900);

        for (int order : List.of(patient, urgent)) {
            matching.link(order, worker, 50, 0);
            matching.settleOrder(order);
        }

        assertThat(matching.workerOf(urgent)).isEqualTo(worker);
        assertThat(matching.workerOf(patient)).isEqualTo(Pairing.STAYS);
        assertThat(matching.costOf(patient)).isEqualTo(100);
        assertThat(matching.orderOf(worker)).isEqualTo(urgent);
    }

    @Test
    @DisplayName("an order nobody can serve stays, and one whose only worker is forbidden stays again")
    void staysWithoutEdges() {
        var matching = new SparseMatching(STRIDE);
        int worker = matching.addWorker();
        int order = matching.addOrder(10);
        assertThat(matching.workerOf(order)).isEqualTo(Pairing.STAYS);

        matching.link(order, worker, 5, 0);
        matching.settleOrder(order);
        assertThat(matching.workerOf(order)).isEqualTo(worker);

        matching.forbid(order, worker);
        assertThat(matching.workerOf(order)).isEqualTo(Pairing.STAYS);
        matching.forbid(order, worker);
        assertThat(matching.orderOf(worker)).isEqualTo(Pairing.NOBODY);
    }

    @Test
    @DisplayName("a full order keeps its cheapest edges and the one it is matched by")
    void keepsTheCheapestEdges() {
        var matching = new SparseMatching(2);
        int order = matching.addOrder(1_000);
        for (int cost : new int[] {70, 30, 90, 50, 60}) {
            matching.link(order, matching.addWorker(), cost, cost);
        }
        matching.settleOrder(order);

        Edges edges = matching.edges();
        assertThat(Arrays.copyOfRange(edges.tag, edges.first(order), edges.end(order)))
                .containsExactlyInAnyOrder(30, 50);
        assertThat(matching.costOf(order)).isEqualTo(30);
    }

    /** Random events on a graph small enough for the oracle. */
    private static final class Walk {
        private final RandomGenerator random;
        private final SparseMatching matching = new SparseMatching(STRIDE);
        private final List<Integer> orders = new ArrayList<>();
        private final List<Integer> workers = new ArrayList<>();
        private final int range;

        Walk(RandomGenerator random) {
            this.random = random;
            this.range = random.nextBoolean() ? 4 : 1_000;
        }

        void run(int events) {
            int mostOrders = 2 + random.nextInt(14);
            int mostWorkers = 1 + random.nextInt(14);
            for (int n = 0; n < events; n++) {
                event(mostOrders, mostWorkers);
                checkPrices();
                assertThat(total()).isEqualTo(least());
            }
        }

        private void event(int mostOrders, int mostWorkers) {
            switch (random.nextInt(9)) {
                case 0, 1 -> orderArrives(mostOrders);
                case 2 -> workerArrives(mostWorkers);
                case 3 -> take(orders, matching::removeOrder);
                case 4 -> take(workers, matching::removeWorker);
                case 5 -> workerMoves();
                case 6 -> pairLeaves();
                case 7 ->
                    orders.stream()
                            .skip(below(orders.size()))
                            .findFirst()
                            .ifPresent(order -> matching.setStayPrice(order, price()));
                default -> edgeEvent();
            }
        }

        private void orderArrives(int most) {
            if (orders.size() < most) {
                int order = matching.addOrder(price());
                orders.add(order);
                workers.stream().filter(_ -> random.nextInt(3) > 0).forEach(worker -> link(order, worker));
                matching.settleOrder(order);
            }
        }

        private void workerArrives(int most) {
            if (workers.size() < most) {
                int worker = matching.addWorker();
                workers.add(worker);
                draw(worker);
            }
        }

        private void workerMoves() {
            if (!workers.isEmpty()) {
                int worker = workers.get(random.nextInt(workers.size()));
                int order = matching.orderOf(worker);
                matching.unlinkWorker(worker);
                if (order >= 0 && random.nextInt(4) > 0) {
                    link(order, worker);
                }
                draw(worker);
            }
        }

        private void pairLeaves() {
            orders.stream()
                    .filter(order -> matching.workerOf(order) >= 0)
                    .findAny()
                    .ifPresent(order -> {
                        int worker = matching.workerOf(order);
                        orders.remove(order);
                        workers.remove((Integer) worker);
                        matching.removePair(order, worker);
                    });
        }

        private void draw(int worker) {
            orders.stream().filter(_ -> random.nextInt(3) == 0).forEach(order -> link(order, worker));
            matching.settleWorker(worker);
        }

        private void edgeEvent() {
            if (!orders.isEmpty() && !workers.isEmpty()) {
                int order = orders.get(random.nextInt(orders.size()));
                int worker = workers.get(random.nextInt(workers.size()));
                if (random.nextBoolean()) {
                    matching.forbid(order, worker);
                } else {
                    link(order, worker);
                    matching.settleOrder(order);
                }
            }
        }

        private void take(List<Integer> from, java.util.function.IntConsumer away) {
            if (!from.isEmpty()) {
                away.accept(from.remove(random.nextInt(from.size())));
            }
        }

        private void link(int order, int worker) {
            matching.link(order, worker, random.nextInt(range), 0);
        }

        private long price() {
            return random.nextInt(3) == 0 ? random.nextInt(range) : 10L * range + random.nextInt(range);
        }

        private int below(int size) {
            return size == 0 ? 0 : random.nextInt(size);
        }

        private long total() {
            return orders.stream().mapToLong(matching::costOf).sum();
        }

        private long least() {
            long[][] cost = new long[orders.size()][workers.size()];
            long[] stay = new long[orders.size()];
            Edges edges = matching.edges();
            for (int n = 0; n < stay.length; n++) {
                int order = orders.get(n);
                Arrays.fill(cost[n], ExactAssignment.never());
                stay[n] = matching.stayPrice(order);
                for (int edge = edges.first(order); edge < edges.end(order); edge++) {
                    cost[n][workers.indexOf(edges.worker[edge])] = edges.cost[edge];
                }
            }
            return ExactAssignment.leastCost(cost, stay, workers.size());
        }

        private void checkPrices() {
            Pairing pairing = matching.pairing();
            for (int worker : workers) {
                int order = matching.orderOf(worker);
                assertThat(pairing.workerPrice[worker]).isLessThanOrEqualTo(pairing.workerRoom(worker, -1));
                if (order < 0) {
                    assertThat(pairing.workerPrice[worker]).isZero();
                } else {
                    assertThat(matching.workerOf(order)).isEqualTo(worker);
                }
            }
            for (int order : orders) {
                int worker = matching.workerOf(order);
                assertThat(pairing.orderPrice[order] + (worker < 0 ? 0 : pairing.workerPrice[worker]))
                        .isEqualTo(matching.costOf(order));
                assertThat(pairing.orderPrice[order]).isLessThanOrEqualTo(pairing.orderRoom(order, -1));
            }
        }
    }
}
