package city.careline.e2e;

import city.careline.contracts.Risk;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.Identification;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.load.Door;
import city.careline.deploy.load.EventWriter;
import city.careline.deploy.load.PaperTown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * One emergency from the press to its end, with everything that can race: alarms twice, several workers accepting at the
 * same instant and twice, declines, offers left to expire, cancellations in between, visit reports doubled.
 */
final class Round {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final Duration LET_EXPIRE = Duration.ofSeconds(4);
    private static final TokenRequest SUPERVISOR = TokenRequest.role("supervisor");

    private final World world;
    private final PaperTown.Home home;
    private final RandomGenerator random;

    /** What all rounds share: where events go and come from, whom to ask, and the notes for the final count. */
    record World(
            String region,
            EventWriter events,
            OrderBook book,
            TwoDispatchers dispatchers,
            Map<UUID, Boolean> alarms,
            Map<UUID, UUID> granted) {
        World(String region, EventWriter events, OrderBook book, TwoDispatchers dispatchers) {
            this(region, events, book, dispatchers, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    Round(World world, PaperTown.Home home, long seed) {
        this.world = world;
        this.home = home;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Plays it to its end. */
    void play() {
        UUID alarm = press();
        UUID order = world.book()
                .awaitOrder(alarm, PATIENCE)
                .orElseThrow(() -> new AssertionError("an alarm became no order within " + PATIENCE));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!world.book().isEnded(order)) {
            int known = world.book().version(order);
            act(order);
            world.book().awaitMore(order, known, LOOK);
            if (System.nanoTime() > end) {
                throw new AssertionError("order " + order + " has not ended within " + PATIENCE);
            }
        }
    }

    private UUID press() {
        UUID last = UUID.randomUUID();
        for (int presses = 1 + random.nextInt(2); presses > 0; presses--) {
            last = UUID.randomUUID();
            world.alarms().put(last, true);
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                world.events().send(AlarmRaised.TYPE, alarm(last), home.household(), last);
            }
        }
        return last;
    }

    private AlarmRaised alarm(UUID id) {
        return new AlarmRaised(
                id,
                null,
                AlarmSource.IP_TERMINAL,
                Identification.ELDER,
                null,
                home.deviceId(),
                null,
                home.household(),
                List.of(home.elder()),
                world.region(),
                Risk.HIGH,
                Instant.now());
    }

    private void act(UUID order) {
        if (world.book().assignment(order).isPresent()) {
            visit(order, world.book().assignment(order).get());
            return;
        }
        List<OrderBook.Open> open = world.book().open(order);
        int die = random.nextInt(20);
        if (open.isEmpty()) {
            if (die == 0) {
                cancel(order);
            }
        } else if (die < 10) {
            together(answers(open, 0));
        } else if (die < 15) {
            together(answers(open, 2));
        } else if (die < 17) {
            world.book().awaitMore(order, world.book().version(order), LET_EXPIRE);
        } else if (die < 19) {
            var works = answers(open, 4);
            works.add(() -> cancel(order));
            together(works);
        } else {
            cancel(order);
        }
    }

    /** Every worker asked accepts, once or twice; one in {@code declining} declines instead, none for 0. */
    private List<Runnable> answers(List<OrderBook.Open> open, int declining) {
        var works = new ArrayList<Runnable>();
        for (OrderBook.Open offer : open) {
            if (declining > 0 && random.nextInt(declining) == 0) {
                works.add(() ->
                        ask("PUT", "/offers/" + offer.id() + "/decline", offer.worker(), Map.of("reason", "BUSY")));
            } else {
                works.add(() -> accept(offer));
                if (random.nextInt(4) == 0) {
                    works.add(() -> accept(offer));
                }
            }
        }
        return works;
    }

    private void accept(OrderBook.Open offer) {
        Door.Answer answer = ask("PUT", "/offers/" + offer.id() + "/acceptance", offer.worker(), Map.of());
        if (answer.status() == 200) {
            UUID assignment = UUID.fromString(answer.body().path("assignmentId").asText());
            UUID before = world.granted().put(offer.id(), assignment);
            if (before != null && !before.equals(assignment)) {
                throw new AssertionError("offer " + offer.id() + " was granted twice, differently");
            }
        }
    }

    private void visit(UUID order, UUID assignment) {
        TokenRequest worker = world.book().bound(order).orElseThrow();
        var place = Map.of("latitude", home.latitude(), "longitude", home.longitude());
        int cancelled = random.nextInt(12);
        String path = "/assignments/" + assignment;
        List<Runnable> steps = List.of(
                () -> ask("PUT", path + "/en-route", worker, Map.of()),
                () -> ask("PUT", path + "/arrival", worker, Map.of()),
                () -> ask("PUT", path + "/check-in", worker, place),
                () -> ask("PUT", path + "/check-out", worker, place));
        for (int i = 0; i < steps.size(); i++) {
            var works = new ArrayList<>(List.of(steps.get(i)));
            if (random.nextInt(4) == 0) {
                works.add(steps.get(i));
            }
            if (i == cancelled) {
                works.add(() -> cancel(order));
            }
            together(works);
        }
    }

    private void cancel(UUID order) {
        ask("POST", "/work-orders/" + order + "/cancellation", SUPERVISOR, Map.of("reason", "测试"));
    }

    private Door.Answer ask(String method, String path, TokenRequest who, Object body) {
        RandomGenerator own;
        synchronized (random) {
            own = RandomGeneratorFactory.of("L64X128MixRandom").create(random.nextLong());
        }
        return world.dispatchers().ask(own, method, path, who, body);
    }

    private static void together(List<Runnable> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = works.stream().map(threads::submit).toList();
            started.forEach(one -> {
                try {
                    one.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new AssertionError(e.getCause());
                }
            });
        }
    }
}
