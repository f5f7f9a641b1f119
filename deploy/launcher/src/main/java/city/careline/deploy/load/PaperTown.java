package city.careline.deploy.load;

import city.careline.contracts.Risk;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.deploy.demo.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An invented county of 33 × 34 km, far from every other, that no service knows but by events: homes with an IP terminal
 * each, and workers on duty for emergencies, ten to a provider. The same plan gives the same county. Immutable.
 */
public final class PaperTown {
    private static final String EMERGENCY_ITEM = "URGENT_HELP";
    private static final double METERS_PER_DEGREE = 111_195;
    private static final int CREW = 10;
    private static final Duration LONG = Duration.ofDays(400);

    private final Plan plan;
    private final List<Home> homes = new ArrayList<>();
    private final List<Staff> staff = new ArrayList<>();

    /**
     * What a county has.
     *
     * @param number which county, 0 to 99; two of one number are one place
     * @param homes how many homes of high risk
     * @param calmHomes how many homes of general risk, after those
     * @param workers how many workers
     * @param capacity orders a worker takes at a time
     */
    public record Plan(int number, int homes, int calmHomes, int workers, int capacity) {
        /** A county whose homes are all of high risk. */
        public Plan(int number, int homes, int workers, int capacity) {
            this(number, homes, 0, workers, capacity);
        }
    }

    /**
     * A home with one elder; a press of one of high risk is offered at once.
     *
     * @param household the household
     * @param elder who lives there
     * @param deviceId the terminal
     * @param risk the elder's risk
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     */
    public record Home(UUID household, UUID elder, String deviceId, Risk risk, double latitude, double longitude) {}

    /**
     * A worker.
     *
     * @param provider the employer
     * @param worker the worker
     * @param latitude where he is
     * @param longitude where he is
     */
    public record Staff(UUID provider, UUID worker, double latitude, double longitude) {
        /** Who answers offers with the app. */
        public TokenRequest token() {
            return TokenRequest.worker(provider, worker);
        }
    }

    /** Draws the county. */
    public PaperTown(Plan plan) {
        this.plan = plan;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.number());
        for (int i = 0; i < plan.homes() + plan.calmHomes(); i++) {
            Risk risk = i < plan.homes() ? Risk.HIGH : Risk.GENERAL;
            String device = "paper-" + plan.number() + "-" + i;
            homes.add(new Home(id(random), id(random), device, risk, latitude(random), longitude(random)));
        }
        UUID provider = id(random);
        for (int i = 0; i < plan.workers(); i++) {
            provider = i % CREW == 0 ? id(random) : provider;
            staff.add(new Staff(provider, id(random), latitude(random), longitude(random)));
        }
    }

    /** Its homes. */
    public List<Home> homes() {
        return List.copyOf(homes);
    }

    /** Its workers. */
    public List<Staff> staff() {
        return List.copyOf(staff);
    }

    /** Its 12-digit code, that of a county. */
    public String region() {
        return "9977%02d000000".formatted(plan.number());
    }

    /** Tells the city of it; returns when Kafka has it all. */
    public void publish(EventWriter events) {
        events.send(
                ItemPublished.TYPE,
                new ItemPublished(
                        EMERGENCY_ITEM, "上门急助", "URGENT", true, false, 10, 240, List.of("FIRST_AID"), List.of(), 1),
                UUID.nameUUIDFromBytes(EMERGENCY_ITEM.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        staff.stream().map(Staff::provider).distinct().forEach(provider -> publishProvider(events, provider));
        staff.forEach(one -> publishWorker(events, one));
        homes.forEach(home -> publishHome(events, home));
        events.flush();
    }

    /** Reports where every worker is; to be repeated, because reports grow stale after ten minutes. */
    public void reportPositions(EventWriter events) {
        staff.forEach(one -> events.send(
                PositionReported.TYPE,
                new PositionReported(one.worker(), one.latitude(), one.longitude(), 10, Instant.now()),
                one.worker()));
        events.flush();
    }

    private void publishProvider(EventWriter events, UUID provider) {
        Instant until = Instant.now().plus(LONG);
        events.send(
                ProviderPublished.TYPE,
                new ProviderPublished(
                        provider,
                        ProviderState.ACTIVE,
                        "ENTERPRISE",
                        List.of(region()),
                        List.of(),
                        1,
                        until,
                        until,
                        List.of(),
                        List.of(),
                        null),
                provider);
    }

    private void publishWorker(EventWriter events, Staff one) {
        Instant now = Instant.now();
        List<WorkerPublished.Certificate> certificates = List.of(
                new WorkerPublished.Certificate("FIRST_AID", now.plus(LONG)),
                new WorkerPublished.Certificate("FIRE_SAFETY", now.plus(LONG)));
        events.send(
                WorkerPublished.TYPE,
                new WorkerPublished(
                        one.worker(),
                        one.provider(),
                        null,
                        true,
                        List.of(EMERGENCY_ITEM),
                        certificates,
                        List.of(new WorkerPublished.Shift(now.minus(LONG), now.plus(LONG))),
                        plan.capacity(),
                        1),
                one.worker());
    }

    private void publishHome(EventWriter events, Home home) {
        events.send(
                ElderPublished.TYPE,
                new ElderPublished(
                        home.elder(),
                        home.household(),
                        region(),
                        true,
                        home.latitude(),
                        home.longitude(),
                        home.risk(),
                        LifeStatus.LIVING,
                        List.of(),
                        List.of(),
                        null,
                        1),
                home.elder());
        UUID terminal = UUID.nameUUIDFromBytes(home.deviceId().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        events.send(
                TerminalPublished.TYPE,
                new TerminalPublished(
                        terminal,
                        null,
                        home.deviceId(),
                        home.household(),
                        List.of(home.elder()),
                        region(),
                        home.risk(),
                        Map.of("EMERGENCY", "995"),
                        true,
                        1),
                terminal);
    }

    private double latitude(RandomGenerator random) {
        return -45 + plan.number() * 0.4 + random.nextDouble() * 34_000 / METERS_PER_DEGREE;
    }

    private static double longitude(RandomGenerator random) {
        return 60 + random.nextDouble() * 33_000 / (METERS_PER_DEGREE * Math.cos(Math.toRadians(45)));
    }

    private static UUID id(RandomGenerator random) {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }
}
