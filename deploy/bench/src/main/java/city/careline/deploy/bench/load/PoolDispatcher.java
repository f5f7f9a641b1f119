package city.careline.deploy.bench.load;

import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import city.careline.dispatch.domain.matching.pool.WaitingPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The matching dispatch-service runs, fed with simulated events. */
final class PoolDispatcher implements Dispatcher {
    private static final int OUT = -1;

    private final Day day;
    private final WaitingPool pool;
    private final int[] orderNumber;
    private final int[] workerNumber;
    private final int[] worker;
    private final double[] workerX;
    private final double[] workerY;
    private final List<Integer> arrived = new ArrayList<>();
    private final List<Integer> entered = new ArrayList<>();
    private final List<Integer> going = new ArrayList<>();
    private final double[] expected;
    private final List<Integer> waiting = new ArrayList<>();

    PoolDispatcher(Day day, PoolPolicy policy) {
        this.day = day;
        this.pool = new WaitingPool(policy, 0);
        int workers = day.scenario().workers();
        this.orderNumber = filled(day.orders());
        this.workerNumber = filled(workers);
        this.worker = new int[2 * workers];
        this.workerX = new double[workers];
        this.workerY = new double[workers];
        this.expected = new double[workers];
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, OUT);
        return numbers;
    }

    @Override
    public void waits(int order) {
        arrived.add(order);
    }

    @Override
    public void free(int one, double x, double y) {
        if (workerNumber[one] != OUT) {
            going.add(one);
        } else {
            enter(one, x, y, Double.NEGATIVE_INFINITY);
        }
    }

    @Override
    public void expected(int one, double x, double y, double freeAt) {
        enter(one, x, y, freeAt);
    }

    private void enter(int one, double x, double y, double freeAt) {
        workerX[one] = x;
        workerY[one] = y;
        expected[one] = freeAt;
        entered.add(one);
    }

    @Override
    public void decide(double now, Offers offers) {
        pool.clock(millis(now));
        for (int one : going) {
            pool.becameFree(workerNumber[one]);
        }
        going.clear();
        for (int one : entered) {
            int number = Double.isInfinite(expected[one]) ? pool.enterFree() : pool.enterBusy(millis(expected[one]));
            workerNumber[one] = number;
            worker[number] = one;
            for (int order : waiting) {
                reach(order, one, offers);
            }
            pool.settleWorker(number);
        }
        entered.clear();
        for (int order : arrived) {
            orderNumber[order] = pool.enterOrder(millis(day.press(order)), PoolPolicy.PLAIN, nearest(order));
            for (int one = 0; one < workerNumber.length; one++) {
                if (workerNumber[one] != OUT) {
                    reach(order, one, offers);
                }
            }
            pool.settleOrder(orderNumber[order]);
            waiting.add(order);
        }
        arrived.clear();
        waiting.removeIf(order -> goes(order, offers));
    }

    /** Where everybody is, or is going, is known; who is busy for long counts as well. */
    private int nearest(int order) {
        double least = Double.MAX_VALUE;
        for (int one = 0; one < workerX.length; one++) {
            least = Math.min(least, way(order, one));
        }
        return (int) millis(least);
    }

    private double way(int order, int one) {
        return day.travelSeconds(workerX[one], workerY[one], day.x(order), day.y(order));
    }

    private void reach(int order, int one, Offers offers) {
        if (offers.mayServe(order, one)) {
            pool.reach(orderNumber[order], workerNumber[one], (int) millis(way(order, one)));
        }
    }

    private boolean goes(int order, Offers offers) {
        int number = pool.workerOf(orderNumber[order]);
        if (number < 0 || !pool.isFree(number)) {
            return false;
        }
        int one = worker[number];
        offers.offer(order, one);
        pool.leaveTogether(orderNumber[order], number);
        orderNumber[order] = OUT;
        workerNumber[one] = OUT;
        return true;
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1_000);
    }
}
