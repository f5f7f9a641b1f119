package city.careline.billing.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Visit;
import city.careline.runtime.event.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A random life of a city's money: orders, visits that prove something or not, cancellations, sweeps, corrections,
 * grants and closes in any order, repeated and out of order, with a clock that jumps. Runs on any books.
 */
public final class BillingWalk {
    private static final int ELDERS = 4;
    private final BillingDesk desk;
    private final RandomGenerator random;
    private final Consumer<Instant> clock;
    private final List<Order> orders = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<UUID> elders = new ArrayList<>();
    private final List<UUID> providers = List.of(Ids.next(), Ids.next());
    private Instant now;

    /** Prepares elders with a quota of 100 yuan. */
    public BillingWalk(
            BillingDesk desk, RandomGenerator random, RegionCode region, Instant start, Consumer<Instant> clock) {
        this.desk = desk;
        this.random = random;
        this.clock = clock;
        this.now = start;
        LocalDate begin = LocalDate.of(2026, 1, 1);
        desk.adds(Samples.policy(region, 10_000, begin, null));
        desk.knows(Samples.item());
        for (int number = 0; number < ELDERS; number++) {
            Elder one = Samples.elder(Ids.next());
            elders.add(one.id());
            desk.knows(new Elder(one.id(), region, one.state(), null, one.memberships(), 1));
        }
    }

    /** One step of anything. */
    public void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> place();
            case 4, 5, 6 -> visit();
            case 7 -> repeat();
            case 8 -> cancel();
            case 9 -> desk.sweeps();
            case 10 -> adjust();
            case 11 -> close();
            case 12 -> desk.grants(month());
            default -> move();
        }
    }

    private void place() {
        var order = new Order(
                Ids.next(),
                pick(elders),
                Samples.ITEM,
                1 + random.nextInt(120),
                null,
                now.plus(Duration.ofHours(random.nextInt(-48, 200))),
                Ids.nextOrigin());
        orders.add(order);
        if (random.nextInt(6) == 0) {
            visits.add(visitOf(order));
            desk.completes(visits.getLast());
        }
        desk.places(order);
    }

    private void visit() {
        if (!orders.isEmpty()) {
            Visit visit = visitOf(pick(orders));
            visits.add(visit);
            desk.completes(visit);
        }
    }

    private Visit visitOf(Order order) {
        int minutes = random.nextInt(150);
        Instant checkedIn = order.scheduledAt().plus(Duration.ofMinutes(random.nextInt(-60, 60)));
        Visit visit = Samples.visit(Ids.next(), order, pick(providers), minutes, checkedIn);
        return random.nextInt(5) == 0 ? Samples.elsewhere(visit) : visit;
    }

    private void repeat() {
        if (!visits.isEmpty()) {
            desk.completes(pick(visits));
            desk.places(pick(orders));
        }
    }

    private void cancel() {
        desk.cancels(
                orders.isEmpty() || random.nextInt(8) == 0
                        ? Ids.next()
                        : pick(orders).workOrderId());
    }

    private void adjust() {
        if (!orders.isEmpty()) {
            var month = random.nextBoolean() ? null : month().minusMonths(random.nextInt(2));
            desk.adjusts(new AdjustCharge.Correction(
                    pick(orders).workOrderId(), null, random.nextInt(-3_000, 3_000) | 1, "walk", month, "walk"));
        }
    }

    private void close() {
        YearMonth last = month().minusMonths(1);
        desk.settles(month());
        assertThat(desk.closes(last)).isInstanceOf(CloseMonth.Outcome.Closed.class);
    }

    /** Decides on whatever waits. */
    public void decide(UUID review) {
        desk.decides(review, random.nextBoolean() ? Review.Verdict.CAPTURE : Review.Verdict.REJECT);
    }

    private void move() {
        now = now.plus(Duration.ofHours(random.nextInt(1, 150)));
        clock.accept(now);
    }

    private YearMonth month() {
        return CityCalendar.monthOf(now);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
