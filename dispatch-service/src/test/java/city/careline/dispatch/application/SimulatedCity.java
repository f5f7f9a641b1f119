package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.DispatchEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Two processes of dispatch over one store, in one thread and in invented time. What a process decides is written as a
 * whole or not at all, as the row locks make it; everything around that fails as the seed says: requests and answers are
 * lost or doubled, a process dies before or after its commit or is frozen, what it published comes twice, late or not at
 * all to whoever only listens, and deadlines vanish, double and fire late.
 */
final class SimulatedCity {
    private static final int PROCESSES = 2;
    private static final Duration TICK = Duration.ofSeconds(7);
    private static final int SWEEP = 6;

    final Hall hall = new Hall();
    final RandomGenerator random;
    private final CityInvariants invariants = new CityInvariants(hall);
    private final PriorityQueue<Appointment> agenda =
            new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::number));
    private final List<Consumer<DispatchEvent>> listeners = new ArrayList<>();
    private final Instant[] awayUntil = {Instant.MIN, Instant.MIN};
    private long appointments;
    private int published;
    private boolean trouble = true;

    private record Appointment(Instant at, long number, Runnable what) {}

    SimulatedCity(RandomGenerator random) {
        this.random = random;
        for (int process = 0; process < PROCESSES; process++) {
            tick(process, 0);
        }
        in(Duration.ofSeconds(30), this::makeTrouble);
    }

    /** Something happens later. */
    void in(Duration wait, Runnable what) {
        agenda.add(new Appointment(hall.stores.now.plus(wait), ++appointments, what));
    }

    /** Something happens after at most so long. */
    void within(int seconds, Runnable what) {
        in(Duration.ofMillis(random.nextInt(1 + seconds * 1000)), what);
    }

    /** Hears every published event, now and then late, twice or not at all. */
    void listen(Consumer<DispatchEvent> listener) {
        listeners.add(listener);
    }

    /** True once in so many times, and never when there is no more trouble. */
    boolean unlucky(int once) {
        return trouble && random.nextInt(once) == 0;
    }

    /** From now on nothing fails. */
    void calm() {
        trouble = false;
        for (int process = 0; process < PROCESSES; process++) {
            awayUntil[process] = Instant.MIN;
        }
    }

    /** Lets so much time pass. */
    void run(Duration time) {
        Instant end = hall.stores.now.plus(time);
        while (true) {
            Appointment next = agenda.peek();
            if (next == null || next.at().isAfter(end)) {
                hall.stores.now = end;
                return;
            }
            agenda.remove(next);
            hall.stores.now = next.at();
            next.what().run();
        }
    }

    /** Lets time pass until every order has ended, but no more than so much. */
    void runUntilDone(Duration limit) {
        Instant end = hall.stores.now.plus(limit);
        while (hall.stores.now.isBefore(end)
                && hall.stores.dockets().stream()
                        .anyMatch(docket -> docket.order().state().isOpen())) {
            run(Duration.ofMinutes(1));
        }
    }

    /** Somebody asks a process and asks again when no answer comes, so many times. */
    <T> void ask(int tries, Supplier<Uni<T>> request, Consumer<T> answered) {
        if (tries == 0) {
            return;
        }
        Runnable again = () -> within(10, () -> ask(tries - 1, request, answered));
        int process = random.nextInt(PROCESSES);
        if (isAway(process) || unlucky(20)) {
            again.run();
            return;
        }
        if (unlucky(40)) { // dies before the commit
            leave(process);
            again.run();
            return;
        }
        T answer = hall.await(request.get());
        invariants.check();
        if (unlucky(40)) { // dies after the commit, before anything of it is published
            leave(process);
            again.run();
            return;
        }
        if (unlucky(20)) {
            again.run(); // the answer is lost, or the request was doubled on its way
        } else {
            answered.accept(answer);
        }
        if (!isAway(process) && !unlucky(10)) {
            publish();
        }
    }

    /** Checks that nothing is left to do and everything decided was published, in order. */
    void checkEnd() {
        publish();
        invariants.checkEnd(published);
    }

    private void tick(int process, int count) {
        if (!isAway(process)) {
            boolean due = hall.stores.deadlines.values().stream()
                    .anyMatch(one -> !one.dueAt().isAfter(hall.stores.now));
            if (due) {
                hall.await(hall.fireDeadlines.handle());
                invariants.check();
            }
            if (count % SWEEP == 0) {
                hall.await(hall.repairOrders.handle());
                invariants.check();
            }
            publish();
        }
        in(TICK.plusMillis(random.nextInt(1_000)), () -> tick(process, count + 1));
    }

    /** The relay: in order; who dies in the middle sends from where it was last written down. */
    private void publish() {
        if (published == hall.stores.eventCount()) {
            return;
        }
        List<DispatchEvent> events = hall.stores.heard(DispatchEvent.class);
        for (int i = published; i < events.size(); i++) {
            tell(events.get(i));
            if (unlucky(50)) {
                return;
            }
        }
        published = events.size();
    }

    private void tell(DispatchEvent event) {
        for (Consumer<DispatchEvent> listener : listeners) {
            if (!unlucky(10)) {
                within(trouble ? 5 : 1, () -> listener.accept(event));
            }
            if (unlucky(10)) {
                within(60, () -> listener.accept(event));
            }
        }
    }

    private void makeTrouble() {
        if (!trouble) {
            return;
        }
        List<Long> numbers = List.copyOf(hall.stores.deadlines.keySet());
        if (!numbers.isEmpty()) {
            Long number = numbers.get(random.nextInt(numbers.size()));
            Deadline one = hall.stores.deadlines.get(number);
            switch (random.nextInt(4)) {
                case 0 ->
                    hall.stores
                            .deadlines
                            .values()
                            .removeIf(other -> other.workOrderId().equals(one.workOrderId()));
                case 1 -> hall.stores.deadlines.put(++hall.stores.lastDeadline, one);
                case 2 -> leave(random.nextInt(PROCESSES));
                default -> awayUntil[random.nextInt(PROCESSES)] = hall.stores.now.plusSeconds(random.nextInt(40));
            }
        }
        in(Duration.ofSeconds(10 + random.nextInt(50)), this::makeTrouble);
    }

    private void leave(int process) {
        awayUntil[process] = hall.stores.now.plusSeconds(2 + random.nextInt(30));
    }

    private boolean isAway(int process) {
        return hall.stores.now.isBefore(awayUntil[process]);
    }
}
