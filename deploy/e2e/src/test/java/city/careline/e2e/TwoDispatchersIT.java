package city.careline.e2e;

import static org.awaitility.Awaitility.await;

import city.careline.contracts.Topics;
import city.careline.deploy.load.EventTail;
import city.careline.deploy.load.EventWriter;
import city.careline.deploy.load.PaperTown;
import city.careline.testkit.Seeds;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two dispatch processes on one database and one Kafka, one of them killed or frozen again and again. */
@Timeout(1_800)
class TwoDispatchersIT {
    private static final int AT_ONCE = 32;
    private static final int CAPACITY = 1;
    private static final int ROUNDS = Seeds.count(300, 10_000);
    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration LONGER_THAN_LOCKS_LAST = Duration.ofSeconds(7);

    private final Hotline hotline = Hotline.running();
    private final String bootstrap = hotline.city().broker().bootstrap();
    private final PaperTown town = new PaperTown(new PaperTown.Plan(1, 4 * AT_ONCE, 80, CAPACITY));
    private final OrderBook book = new OrderBook();
    private final EventTail tail = new EventTail(bootstrap, Topics.WORK_ORDERS, book::hear);
    private final EventWriter events = new EventWriter(bootstrap);
    private final TwoDispatchers dispatchers = new TwoDispatchers(hotline);
    private final AtomicInteger played = new AtomicInteger();
    private final AtomicLong seeds = new AtomicLong();
    private final long begun = System.nanoTime();

    @AfterEach
    void end() {
        dispatchers.close();
        events.close();
        tail.close();
    }

    @Test
    void L07_whateverRacesAndWhoeverDiesEveryAlarmHasOneOrderAndEveryOrderOneWorker() throws Exception {
        FiftyWorkers.offerAtOnce(hotline, town.region(), 5, 2);
        town.publish(events);
        town.reportPositions(events);
        Towns.awaitKnown(hotline, town);
        var world = new Round.World(town.region(), events, book, dispatchers);
        BlockingQueue<PaperTown.Home> free =
                new ArrayBlockingQueue<>(town.homes().size(), true, town.homes());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> players = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                players.add(threads.submit(() -> playOn(world, free)));
            }
            Future<?> trouble = threads.submit(this::makeTrouble);
            for (Future<?> player : players) {
                player.get();
            }
            trouble.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        String count = count(world);
        System.err.printf(
                "%d rounds in %.0f s: %s; %d requests unanswered, %d answered by a failure%n",
                played.get(), seconds, count, dispatchers.unanswered(), dispatchers.broken());
    }

    private Void playOn(Round.World world, BlockingQueue<PaperTown.Home> free) throws InterruptedException {
        for (long seed = seeds.incrementAndGet(); seed <= ROUNDS; seed = seeds.incrementAndGet()) {
            PaperTown.Home home = free.take();
            new Round(world, home, seed).play();
            free.add(home);
            played.incrementAndGet();
        }
        return null;
    }

    /** Four times, evenly over the rounds. */
    private void makeTrouble() {
        awaitPlayed(0.15);
        freeze(2, UNNOTICED);
        awaitPlayed(0.35);
        dispatchers.kill(1);
        dispatchers.start(1);
        awaitPlayed(0.6);
        freeze(1, LONGER_THAN_LOCKS_LAST);
        awaitPlayed(0.8);
        dispatchers.kill(2);
        dispatchers.start(2);
    }

    private void freeze(int number, Duration time) {
        dispatchers.pause(number);
        long until = System.nanoTime() + time.toNanos();
        await().atMost(time.plusSeconds(5)).until(() -> System.nanoTime() > until);
        dispatchers.resume(number);
    }

    private void awaitPlayed(double share) {
        await().atMost(Duration.ofMinutes(25))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> played.get() >= share * ROUNDS);
        System.err.printf("%d rounds after %.1f s%n", played.get(), (System.nanoTime() - begun) / 1e9);
    }

    private String count(Round.World world) throws SQLException {
        try (var database = hotline.city().database().connect()) {
            await("everything is published").atMost(Duration.ofSeconds(30)).until(() -> {
                try (var row = database.createStatement().executeQuery("select count(*) from dispatch.outbox")) {
                    return row.next() && row.getLong(1) == 0;
                }
            });
            await("and heard")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> new Afterwards(database, town.region(), CAPACITY).check(world));
            return new Afterwards(database, town.region(), CAPACITY).check(world);
        }
    }
}
