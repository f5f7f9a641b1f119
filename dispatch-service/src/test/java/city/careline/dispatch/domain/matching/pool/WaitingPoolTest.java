package city.careline.dispatch.domain.matching.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingPoolTest {
    private static final PoolPolicy POLICY = PoolPolicy.STANDARD;
    private static final int PRIORITY = 300;

    private final WaitingPool pool = new WaitingPool(POLICY, 0);

    private static int minutes(double minutes) {
        return (int) Math.round(minutes * 60_000);
    }

    private int order(double wantedMinute, int percent) {
        return order(wantedMinute, percent, 0);
    }

    private int order(double wantedMinute, int percent, double nearest) {
        return pool.enterOrder(minutes(wantedMinute), percent, minutes(nearest));
    }

    private void reach(int worker, double minutes, int... orders) {
        for (int order : orders) {
            pool.reach(order, worker, minutes(minutes));
        }
        pool.settleWorker(worker);
    }

    @Test
    @DisplayName("L13 an order waits for a near worker soon free rather than be given to a far one free now")
    void L13_waitsForSomebodySoonFree() {
        int order = order(0, PoolPolicy.PLAIN);
        int far = pool.enterFree();
        reach(far, 9, order);
        assertThat(pool.workerOf(order)).isEqualTo(far);
        assertThat(pool.isFree(far)).isTrue();

        int near = pool.enterBusy(minutes(4));
        reach(near, 2, order);

        assertThat(pool.workerOf(order)).isEqualTo(near);
        assertThat(pool.isFree(near)).isFalse();
        assertThat(pool.freeAt(near)).isEqualTo(minutes(4));
        assertThat(pool.reachable(order)).isEqualTo(2);
    }

    @Test
    @DisplayName("L13 when the visit drags on, the far worker goes after all")
    void L13_doesNotWaitForever() {
        int order = order(0, PoolPolicy.PLAIN);
        int far = pool.enterFree();
        reach(far, 9, order);
        int near = pool.enterBusy(minutes(4));
        reach(near, 2, order);

        pool.expect(near, minutes(30));
        assertThat(pool.workerOf(order)).isEqualTo(far);

        pool.expect(near, minutes(1));
        pool.clock(minutes(3));
        assertThat(pool.workerOf(order)).isEqualTo(near);
        assertThat(pool.freeAt(near)).isEqualTo(minutes(3) + minutes(2));
        pool.clock(minutes(30));
        assertThat(pool.workerOf(order)).isEqualTo(far);
        pool.becameFree(near);
        assertThat(pool.isFree(near)).isTrue();
        assertThat(pool.freeAt(near)).isEqualTo(minutes(30));
    }

    @Test
    @DisplayName("where everybody is far away, nobody waits for somebody near")
    void goesFarWhereAllAreFar() {
        int hopeful = order(0, PoolPolicy.PLAIN, 3);
        int remote = order(0, PoolPolicy.PLAIN, 30);
        int one = pool.enterFree();
        reach(one, 30, hopeful);
        int two = pool.enterFree();
        reach(two, 30, remote);

        assertThat(pool.workerOf(hopeful)).isEqualTo(Pairing.STAYS);
        assertThat(pool.workerOf(remote)).isEqualTo(two);

        pool.clock(minutes(42));
        assertThat(pool.workerOf(hopeful)).isEqualTo(one);
    }

    @Test
    @DisplayName("H02 among orders of one age the one with priority is served first")
    void H02_priorityGoesFirst() {
        int plain = order(0, PoolPolicy.PLAIN);
        int first = order(0, PRIORITY);
        int worker = pool.enterFree();
        pool.reach(plain, worker, minutes(3));
        pool.reach(first, worker, minutes(5));
        pool.settleWorker(worker);

        assertThat(pool.workerOf(first)).isEqualTo(worker);
        assertThat(pool.workerOf(plain)).isEqualTo(Pairing.STAYS);

        pool.leaveTogether(first, worker);
        assertThat(pool.size()).isOne();
    }

    @Test
    @DisplayName(
            "never starve: an order out of the way is served before the age cap however many near ones keep coming")
    void nobodyStarves() {
        int outlier = order(0, PoolPolicy.PLAIN);
        List<Integer> near = new ArrayList<>();
        int minute = 0;
        while (true) {
            pool.clock(minutes(minute));
            near.add(order(minute, PoolPolicy.PLAIN));
            int worker = pool.enterFree();
            pool.reach(outlier, worker, minutes(25));
            near.forEach(order -> pool.reach(order, worker, minutes(1)));
            pool.settleWorker(worker);
            int taken = pool.graph().orderOf(worker);
            pool.leaveTogether(taken, worker);
            if (taken == outlier) {
                break;
            }
            near.remove((Integer) taken);
            near.add(order(minute, PoolPolicy.PLAIN));
            minute++;
        }
        assertThat(Duration.ofMinutes(minute)).isPositive().isLessThanOrEqualTo(POLICY.ageCap());
    }

    @Test
    @DisplayName("never starve: beyond the age cap an order goes before any priority")
    void theAgeCapIsHard() {
        int old = order(-90, PoolPolicy.PLAIN);
        int heavy = order(-1, 300);
        int worker = pool.enterFree();
        pool.reach(old, worker, minutes(40));
        pool.reach(heavy, worker, minutes(1));
        pool.settleWorker(worker);

        assertThat(POLICY.isOver(PoolPolicy.PLAIN, minutes(90))).isTrue();
        assertThat(pool.workerOf(old)).isEqualTo(worker);
    }

    @Test
    @DisplayName(
            "a worker who declined is not matched with the order again, one who moved is compared from where he is")
    void declinesAndMoves() {
        int order = order(0, PoolPolicy.PLAIN);
        int one = pool.enterFree();
        reach(one, 2, order);
        int two = pool.enterFree();
        reach(two, 5, order);
        assertThat(pool.workerOf(order)).isEqualTo(one);
        long before = pool.totalCost();

        pool.forbid(order, one);
        assertThat(pool.workerOf(order)).isEqualTo(two);
        assertThat(pool.totalCost()).isGreaterThan(before);

        pool.moved(two);
        reach(two, 1, order);
        assertThat(pool.workerOf(order)).isEqualTo(two);
        assertThat(pool.totalCost()).isLessThan(before);

        pool.leaveWorker(two);
        assertThat(pool.workerOf(order)).isEqualTo(Pairing.STAYS);
        pool.leaveOrder(order);
        assertThat(pool.size()).isZero();
    }

    @Test
    @DisplayName("an order wanted later costs nothing yet; a policy that cannot be computed with is refused")
    void boundsOfThePolicy() {
        assertThat(POLICY.cost(PoolPolicy.PLAIN, -minutes(5))).isNegative();
        assertThat(POLICY.cost(PoolPolicy.PLAIN, Long.MAX_VALUE / 2))
                .isEqualTo(POLICY.cost(PoolPolicy.PLAIN, Duration.ofHours(48).toMillis()));
        assertThat(PoolPolicy.bounded(0)).isOne();
        assertThatThrownBy(() -> policy(0, 1, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(1, 0, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(1, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PoolPolicy policy(int neighbours, int mostOrders, Duration patience) {
        var minute = Duration.ofMinutes(1);
        return new PoolPolicy(neighbours, minute, minute, minute, 0, patience, minute, mostOrders);
    }
}
