package city.careline.dispatch.domain.matching.pool;

import city.careline.dispatch.domain.Kind;
import java.time.Duration;

/**
 * What the pool strives for: the least sum, over all orders, of {@code weight × f(response)}, where the response runs from
 * the instant the order is wanted to the worker's arrival and {@code f(x) = x + x² / 2·patience}. An order that stays is
 * taken to be reached some time from now, so it may rather wait for somebody near than be given to somebody far. The older
 * it is, the longer that time and the steeper f, so it is given farther and farther away and goes before younger ones; beyond
 * the age cap it goes before everybody.
 *
 * @param neighbours most workers an order is compared with, the cheapest it can reach
 * @param lookAhead a busy worker competes when he is expected free within this time
 * @param overdueBy a worker not free when expected is taken to need this much longer, and as long as he is overdue
 * @param horizon an order left waiting is taken to wait at least so long before it is reached
 * @param horizonAgePercent and this share of its age more
 * @param patience the response at which one more minute counts double
 * @param ageCap the age at which an order without priority goes first, whatever it costs others
 * @param mostOrders orders compared at a time, the most pressing; the others queue behind
 */
public record PoolPolicy(
        int neighbours,
        Duration lookAhead,
        Duration overdueBy,
        Duration horizon,
        int horizonAgePercent,
        Duration patience,
        Duration ageCap,
        int mostOrders) {
    /** As measured by {@code careline bench load}. */
    public static final PoolPolicy STANDARD = new PoolPolicy(
            32,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            50,
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            2_000);

    /** Weight of an order without any priority; a weight is a percentage of it. */
    public static final int PLAIN = 100;

    private static final int CHECK = 20;
    private static final int HEAVIEST = 1_000;
    private static final long LONGEST = Duration.ofHours(48).toMillis();
    private static final long FIRST = 1L << 48;

    /** Refuses what cannot be computed with. */
    public PoolPolicy {
        if (neighbours < 1 || mostOrders < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("neighbours, orders and patience are above zero");
        }
    }

    /** What reaching an order costs when it takes so long in all. */
    long cost(int weight, long responseMillis) {
        long response = Math.min(responseMillis, LONGEST);
        long surplus = Math.max(0, response);
        return weight * (response + surplus * surplus / (2 * patience.toMillis()));
    }

    /**
     * What it costs to leave an order of this age waiting.
     *
     * @param nearestMillis on the way, of the nearest who could ever come, busy or free: nobody waits for nearer ones
     */
    long stayCost(int weight, long ageMillis, long nearestMillis) {
        long more = Math.max(0, ageMillis) * horizonAgePercent / 100;
        long reached = ageMillis + Math.max(horizon.toMillis(), 2 * nearestMillis) + more;
        long cost = cost(weight, reached);
        return isOver(weight, ageMillis) ? cost + FIRST : cost;
    }

    /** True when an order has waited longer than one of its weight should. */
    public boolean isOver(int weight, long ageMillis) {
        return ageMillis >= ageCapOf(weight).toMillis();
    }

    /** The age cap of an order without priority is that of the policy; a heavier one reaches it sooner, a check later. */
    public Duration ageCapOf(int weight) {
        return ageCap.multipliedBy(PLAIN).dividedBy(weight);
    }

    /**
     * H02: the weight of an order; a welfare check of a mass event weighs less than any service order.
     *
     * @param points of the elders' groups
     */
    public static int weight(Kind kind, int points) {
        return kind == Kind.WELFARE_CHECK ? CHECK : bounded(PLAIN + 2 * points);
    }

    /** A weight within what can be computed with. */
    static int bounded(int weight) {
        return Math.clamp(weight, 1, HEAVIEST);
    }
}
