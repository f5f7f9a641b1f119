package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import city.careline.dispatch.domain.matching.pool.WaitingPool;
import city.careline.dispatch.domain.policy.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What one instance remembers of a county's pool between two decisions; the store is compared with it each time. Not for
 * several threads at once.
 */
final class RegionPool {
    private static final int MILLIS = 1_000;

    private final PoolPolicy policy;
    private final TravelTimes travels;
    private final WaitingPool pool;
    private final Map<WorkOrderId, Order> orders = new HashMap<>();
    private final RegionWorkers workers;
    private Instant now;

    RegionPool(PoolPolicy policy, TravelTimes travels, Instant now) {
        this.policy = policy;
        this.travels = travels;
        this.now = now;
        this.pool = new WaitingPool(policy, now.toEpochMilli());
        this.workers = new RegionWorkers(
                pool,
                (candidate, number) ->
                        orders.values().forEach(order -> reach(order.number(), order.survey(), candidate, number)));
    }

    private record Order(
            int number, SurveyWaiting.Surveyed survey, Instant at, Set<WorkerId> told, AtomicBoolean heldTold) {}

    /**
     * Who should serve an order.
     *
     * @param order the order
     * @param wave its last wave
     * @param ring the ring in which he was found
     * @param worker the worker
     * @param freeAt when he can leave: now, or later
     * @param isFree true when he can leave now
     */
    record Match(WorkOrderId order, int wave, Ring ring, WorkerId worker, Instant freeAt, boolean isFree) {}

    /** Time passes. */
    void clock(Instant instant) {
        now = instant;
        pool.clock(now.toEpochMilli());
    }

    /** Forgets orders that wait no longer; those that are new, or were asked about meanwhile, must be looked at. */
    List<WorkOrderId> sync(List<WaitingOrders.Waiter> present) {
        Map<WorkOrderId, Integer> waves = new HashMap<>();
        present.forEach(one -> waves.put(one.id(), one.wave()));
        List.copyOf(orders.entrySet()).forEach(entry -> {
            Integer wave = waves.get(entry.getKey());
            if (wave == null || wave != entry.getValue().survey().wave()) {
                leave(entry.getKey());
            }
        });
        return present.stream()
                .map(WaitingOrders.Waiter::id)
                .filter(id -> !orders.containsKey(id))
                .toList();
    }

    /** The workers compared. */
    RegionWorkers workers() {
        return workers;
    }

    /** Orders looked at longest ago, and before an instant. */
    List<WorkOrderId> stale(Instant before, int limit) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .sorted(Comparator.comparing(entry -> entry.getValue().at()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    void leave(WorkOrderId id) {
        Order order = orders.remove(id);
        if (order != null) {
            pool.leaveOrder(order.number());
        }
    }

    /** An order as it was just looked at, new or again. */
    void put(SurveyWaiting.Surveyed survey) {
        Order before = orders.get(survey.id());
        leave(survey.id());
        survey.card().eligible().forEach(line -> workers.seenFree(line.candidate()));
        int weight = PoolPolicy.weight(survey.need().kind(), survey.need().priority());
        int number = pool.enterOrder(survey.wanted().toEpochMilli(), weight, nearestMillis(survey));
        orders.put(
                survey.id(),
                before == null
                        ? new Order(number, survey, now, new HashSet<>(), new AtomicBoolean())
                        : new Order(number, survey, now, before.told(), before.heldTold()));
        for (Considered line : survey.card().considered()) {
            Integer worker = workers.numberOf(line.workerId());
            if (worker != null && line.isEligible()) {
                pool.reach(
                        number,
                        worker,
                        millis(Objects.requireNonNull(line.score()).total()));
            } else if (worker != null && isEngaged(line) && !pool.isFree(worker)) {
                reach(number, survey, line.candidate(), worker);
            }
        }
        pool.settleOrder(number);
    }

    private static boolean isEngaged(Considered line) {
        return line.rejection() == Rejection.NOT_FREE || line.rejection() == Rejection.RESTING;
    }

    private static int millis(int seconds) {
        return seconds * MILLIS;
    }

    private int nearestMillis(SurveyWaiting.Surveyed survey) {
        return survey.card().considered().stream()
                .filter(line -> line.isEligible() || isEngaged(line))
                .map(Considered::straightMeters)
                .filter(Objects::nonNull)
                .mapToInt(straight -> (int) (travels.leastSeconds(straight) * MILLIS))
                .min()
                .orElse(0);
    }

    private void reach(int order, SurveyWaiting.Surveyed survey, Candidate candidate, int worker) {
        OptionalInt cost =
                Matching.cost(candidate, survey.need(), Load.NONE, survey.card().policy(), travels);
        if (cost.isPresent()) {
            pool.reach(order, worker, millis(cost.getAsInt()));
        }
    }

    /** Whom each order should have, the most pressing first; an order nobody should be taken to is missing. */
    List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        orders.forEach((id, order) -> {
            int number = pool.workerOf(order.number());
            if (number >= 0) {
                Instant freeAt = Instant.ofEpochMilli(pool.freeAt(number));
                WorkerId worker = workers.at(number);
                matches.add(new Match(
                        id, order.survey().wave(), order.survey().need().ring(), worker, freeAt, pool.isFree(number)));
            }
        });
        matches.sort(Comparator.comparingLong(match -> -pressing(match.order())));
        return matches;
    }

    private long pressing(WorkOrderId id) {
        Order order = Objects.requireNonNull(orders.get(id));
        SurveyWaiting.Surveyed survey = order.survey();
        long age = Duration.between(survey.wanted(), now).toMillis();
        return age * PoolPolicy.weight(survey.need().kind(), survey.need().priority());
    }

    /** True the first time an order is told to wait for this worker. */
    boolean tells(Match match) {
        Order order = orders.get(match.order());
        return order != null && order.told().add(match.worker());
    }

    /**
     * An order nobody is taken to, though somebody could go.
     *
     * @param order the order
     * @param wave its last wave
     * @param reachable how many could go, now or soon
     */
    record Held(WorkOrderId order, int wave, int reachable) {}

    /** Orders that had better wait for somebody nearer, each told once. */
    List<Held> held() {
        List<Held> held = new ArrayList<>();
        orders.forEach((id, order) -> {
            int reachable = pool.reachable(order.number());
            if (pool.workerOf(order.number()) < 0
                    && reachable > 0
                    && order.heldTold().compareAndSet(false, true)) {
                held.add(new Held(id, order.survey().wave(), reachable));
            }
        });
        return held;
    }

    /** True for an order that is compared. */
    boolean holds(WorkOrderId id) {
        return orders.containsKey(id);
    }

    /** The offer is made: both are out until the store says otherwise. */
    void offered(Match match) {
        Order order = orders.remove(match.order());
        Integer number = workers.numberOf(match.worker());
        if (order != null && number != null) {
            workers.left(match.worker());
            pool.leaveTogether(order.number(), number);
        }
    }

    /** The worker passes the gates no longer. */
    void refused(Match match) {
        Order order = orders.get(match.order());
        Integer number = workers.numberOf(match.worker());
        if (order != null && number != null) {
            pool.forbid(order.number(), number);
        }
    }

    /** How long before the end of a visit its worker competes. */
    Duration lookAhead() {
        return policy.lookAhead();
    }
}
