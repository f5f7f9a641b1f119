package city.careline.deploy.bench.peak;

import city.careline.contracts.Topics;
import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Instance;
import city.careline.deploy.city.Ports;
import city.careline.deploy.city.Progress;
import city.careline.deploy.city.Service;
import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.load.Arrivals;
import city.careline.deploy.load.Door;
import city.careline.deploy.load.EventTail;
import city.careline.deploy.load.EventWriter;
import city.careline.deploy.load.PaperTown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One run in a city of its own: gateway and dispatch, a county of paper homes, workers who accept. */
public final class PeakRun {
    private static final int QUIET_SECONDS = 120;
    private static final int PEAK_SECONDS = 60;
    private static final int PEAK_RATE = 100;
    private static final int CHECKS = 20_000;
    private static final int WARM_SECONDS = 40;
    private static final int WARM_RATE = 30;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration NEVER_OFFERED = Duration.ofSeconds(60);
    private static final TokenRequest DEVICE = TokenRequest.role("device");
    private static final TokenRequest SUPERVISOR = TokenRequest.role("supervisor");

    private final Path home;
    private final int dispatchers;
    private final int quietPresses;
    private final int peakPresses;
    private final PaperTown town;
    private final AtomicInteger nextHome = new AtomicInteger();

    /** Of a size; 1 is the full one. Rates stay, the phases and the mass event become shorter. */
    public PeakRun(Path home, int dispatchers, double scale) {
        this.home = home;
        this.dispatchers = dispatchers;
        this.quietPresses = (int) Math.max(5, QUIET_SECONDS * scale);
        this.peakPresses = (int) Math.max(PEAK_RATE, PEAK_RATE * PEAK_SECONDS * scale);
        int presses = quietPresses + peakPresses + WARM_SECONDS * WARM_RATE;
        int checks = (int) Math.max(200, CHECKS * scale);
        this.town = new PaperTown(new PaperTown.Plan(9, presses, checks, presses + 1_000, 1));
    }

    /** Starts the city, measures and takes the city away again. */
    public PeakReport measure() {
        var folder = new CityFolder(temporary());
        var options = new CityOptions(home, folder, Ports.free(), CityOptions.Pbx.NONE)
                .only(Service.GATEWAY, Service.DISPATCH)
                .withDispatchers(dispatchers);
        var progress = new Progress(System.out);
        try (var city = new EmbeddedCity(options, progress)) {
            var stop = new Thread(city::close);
            Runtime.getRuntime().addShutdownHook(stop);
            city.start();
            PeakReport report = measure(city, progress);
            Runtime.getRuntime().removeShutdownHook(stop);
            return report;
        } finally {
            folder.wipe();
        }
    }

    private PeakReport measure(EmbeddedCity city, Progress progress) {
        var tokens = city.address().tokens();
        var gateway = new Door(city.services().address(Service.GATEWAY), tokens, Duration.ofSeconds(30));
        var dispatch =
                new Door(city.services().address(Instance.dispatch(dispatchers)), tokens, Duration.ofSeconds(30));
        String bootstrap = city.broker().bootstrap();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                var events = new EventWriter(bootstrap)) {
            var book = new PeakBook((offer, worker) ->
                    workers.execute(() -> dispatch.ask("PUT", "/offers/" + offer + "/acceptance", worker, Map.of())));
            var tail = new EventTail(bootstrap, Topics.WORK_ORDERS, book::hear);
            try {
                settle(city, events);
                town.staff().stream()
                        .map(PaperTown.Staff::provider)
                        .distinct()
                        .forEach(desk -> dispatch.prepare(TokenRequest.providerDesk(desk)));
                progress.say("the county is there: %d homes, %d workers"
                        .formatted(town.homes().size(), town.staff().size()));
                Map<UUID, Long> warm = press(gateway, WARM_SECONDS * WARM_RATE, WARM_RATE);
                await(book, warm, "the warm-up is over");
                progress.say("warmed up by %d presses at %d/s".formatted(warm.size(), WARM_RATE));
                return phases(city, gateway, dispatch, book, progress);
            } finally {
                tail.close();
            }
        }
    }

    private PeakReport phases(EmbeddedCity city, Door gateway, Door dispatch, PeakBook book, Progress progress) {
        Map<UUID, Long> quiet = press(gateway, quietPresses, 1);
        progress.say("quiet: %d presses at 1/s".formatted(quiet.size()));
        UUID mass = begin(dispatch);
        Map<UUID, Long> peak = press(gateway, peakPresses, PEAK_RATE);
        long end = System.nanoTime();
        progress.say("peak: %d presses at %d/s".formatted(peak.size(), PEAK_RATE));
        int checks = Await.until("every check is open", LONG, Duration.ofMillis(200), () -> {
            var answer = dispatch.ask("GET", "/mass-events/" + mass, SUPERVISOR, null);
            return answer.body().path("state").asText().equals("OPENED")
                    ? Optional.of(answer.body().path("opened").asInt())
                    : Optional.empty();
        });
        int lost = lost(book, quiet) + lost(book, peak);
        Await.untilTrue(
                "everything is published", LONG, () -> number(city, "select count(*) from dispatch.outbox") == 0);
        double drain = (System.nanoTime() - end) / 1e9;
        int doubled = (int) Stream.concat(quiet.keySet().stream(), peak.keySet().stream())
                .filter(book::isDoubled)
                .count();
        return new PeakReport(
                quiet.size() + peak.size(),
                lost,
                doubled,
                PeakReport.Waits.of(book.waits(quiet)),
                PeakReport.Waits.of(book.waits(peak)),
                checks,
                drain);
    }

    private void settle(EmbeddedCity city, EventWriter events) {
        town.publish(events);
        town.reportPositions(events);
        long homes = town.homes().size();
        Await.untilTrue(
                "dispatch knows the homes", LONG, () -> number(city, "select count(*) from dispatch.elder") >= homes);
        double staff = town.staff().size();
        var metrics = new Metrics(new Api(city.address()));
        Await.untilTrue("dispatch knows the workers", LONG, () -> indexed(metrics) >= staff);
    }

    private static double indexed(Metrics metrics) {
        return metrics.sum(city.careline.deploy.demo.Service.DISPATCH, "careline_dispatch_index_workers");
    }

    /** Presses of homes that have not pressed before, at fixed times; alarm to planned time of those acknowledged. */
    private Map<UUID, Long> press(Door gateway, int count, double perSecond) {
        Map<UUID, Long> planned = new ConcurrentHashMap<>();
        Arrivals.even(count, perSecond, (number, at) -> {
            PaperTown.Home one = town.homes().get(nextHome.getAndIncrement());
            var body = Map.of(
                    "deviceId", one.deviceId(),
                    "reference", UUID.randomUUID().toString(),
                    "kind", "EMERGENCY");
            Door.Answer answer = gateway.ask("POST", "/alarms", DEVICE, body);
            if (answer.status() != 202) {
                throw new IllegalStateException("a press was answered " + answer.status());
            }
            planned.put(UUID.fromString(answer.body().path("alarmId").asText()), at);
        });
        return planned;
    }

    private UUID begin(Door dispatch) {
        var body = Map.of("kind", "HEAT", "region", town.region(), "risks", List.of("GENERAL"), "reason", "高温红色预警");
        Door.Answer answer = dispatch.ask("POST", "/mass-events", SUPERVISOR, body);
        if (answer.status() != 202) {
            throw new IllegalStateException("the mass event was answered " + answer.status());
        }
        return UUID.fromString(answer.body().path("massEventId").asText());
    }

    private static void await(PeakBook book, Map<UUID, Long> presses, String what) {
        Await.untilTrue(what, LONG, () -> book.waits(presses).length == presses.size());
    }

    /** Presses without an offer after a minute more. */
    private static int lost(PeakBook book, Map<UUID, Long> presses) {
        long end = System.nanoTime() + NEVER_OFFERED.toNanos();
        int missing = presses.size() - book.waits(presses).length;
        while (missing > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000);
            missing = presses.size() - book.waits(presses).length;
        }
        return missing;
    }

    private static long number(EmbeddedCity city, String query) {
        try (var database = city.database().connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("careline-peak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
