package city.careline.dispatch;

import static org.awaitility.Awaitility.await;

import city.careline.contracts.Risk;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.Identification;
import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.CityDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invented town of its own for one test, far from every other: providers, workers and elders as their services would
 * publish them.
 */
public final class Town {
    /** Item of the town's ordinary service. */
    public static final String BATH = "BATH_HELP";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String URGENT = "URGENT_HELP";

    private final KafkaLog kafka;
    private final Candidates candidates;
    private final GeoPoint center;
    private final String region;
    private final List<UUID> workers = new ArrayList<>();

    private Town(KafkaLog kafka, Candidates candidates, int number) {
        this.kafka = kafka;
        this.candidates = candidates;
        this.center = new GeoPoint(-60 + number % 110, 70 + number / 110.0);
        this.region = "99%04d%06d".formatted(number % 10_000, 0);
    }

    /** A town nobody has been to. */
    public static Town found(KafkaLog kafka, Candidates candidates) {
        return new Town(kafka, candidates, COUNT.incrementAndGet());
    }

    /** Its 12-digit code, a county of its own. */
    public String region() {
        return region;
    }

    /** A worker and his provider. */
    public record Staff(UUID provider, UUID worker) {}

    /** An elder with a home. */
    public record Resident(UUID elder, UUID household) {}

    /** An active provider with one worker on duty, so many metres north of the centre. */
    public Staff staff(int metersNorth, String... items) {
        var staff = new Staff(UUID.randomUUID(), UUID.randomUUID());
        publish(provider(staff, ProviderState.ACTIVE));
        publish(worker(staff, List.of(items), 1));
        var at = north(metersNorth);
        var seen = new PositionReported(staff.worker(), at.latitude(), at.longitude(), 10, Instant.now());
        kafka.publish(PositionReported.TYPE, seen, staff.worker().toString());
        workers.add(staff.worker());
        return staff;
    }

    /** A worker for emergencies. */
    public Staff helper(int metersNorth) {
        return staff(metersNorth, URGENT);
    }

    /** Waits until dispatch knows everybody of the town where he was last seen. */
    public Town settled() {
        await("the index knows the town").atMost(Duration.ofSeconds(20)).until(() -> {
            var known = new ArrayList<UUID>();
            for (var candidate : candidates.outwardFrom(center, PositionPolicy.STANDARD, Instant.now())) {
                if (candidate.provider().active() && candidate.lastSeen() != null) {
                    known.add(candidate.workerId().value());
                }
            }
            return known.containsAll(workers);
        });
        return this;
    }

    /** The item that elders of the town may order, from 30 to 120 minutes. */
    public void sellsBaths(Catalogue catalogue) {
        publish(new ItemPublished(BATH, "助浴", "BATH", false, true, 30, 120, List.of("CARE_WORKER"), List.of(), 1));
        await("the catalogue knows the item")
                .atMost(Duration.ofSeconds(20))
                .until(() -> catalogue.findItem(BATH).isPresent());
    }

    /** An elder living at the centre, once dispatch knows her. */
    public Resident resident(Risk risk, FieldCipher cipher) {
        return resident(new Resident(UUID.randomUUID(), UUID.randomUUID()), risk, cipher);
    }

    /** The same elder, published again or for the first time. */
    public Resident resident(Resident who, Risk risk, FieldCipher cipher) {
        String card = cipher.encrypt("{\"name\":\"演示老人\",\"address\":\"演示路 1 号\"}", "emergency-card/" + who.elder());
        kafka.publish(
                ElderPublished.TYPE,
                new ElderPublished(
                        who.elder(),
                        who.household(),
                        region,
                        true,
                        center.latitude(),
                        center.longitude(),
                        risk,
                        LifeStatus.LIVING,
                        List.of(),
                        List.of(),
                        card,
                        1),
                who.elder().toString());
        await("dispatch knows the elder").atMost(Duration.ofSeconds(20)).until(() -> knows(who.elder()));
        return who;
    }

    /** A press on the elder's red key. */
    public AlarmRaised press(Resident who, Risk risk) {
        return press(who, risk, UUID.randomUUID());
    }

    /** A press on the elder's red key in this call. */
    public AlarmRaised press(Resident who, Risk risk, @Nullable UUID callId) {
        return raise(new AlarmRaised(
                UUID.randomUUID(),
                callId,
                AlarmSource.RED_KEY,
                Identification.ELDER,
                "line-" + who.household(),
                null,
                UUID.randomUUID(),
                who.household(),
                List.of(who.elder()),
                region,
                risk,
                Instant.now()));
    }

    /** A press from a line nobody knows. */
    public AlarmRaised pressFromUnknownLine(String lineHash) {
        return raise(new AlarmRaised(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AlarmSource.RED_KEY,
                Identification.UNKNOWN_LINE,
                lineHash,
                null,
                null,
                null,
                List.of(),
                null,
                Risk.HIGH,
                Instant.now()));
    }

    /** Publishes an alarm as the gateway would. */
    public AlarmRaised raise(AlarmRaised alarm) {
        kafka.publish(OutgoingEvent.of(
                AlarmRaised.TYPE,
                alarm,
                alarm.alarmId(),
                alarm.alarmId().toString(),
                String.valueOf(alarm.householdId()),
                alarm.raisedAt(),
                origin(alarm)));
        return alarm;
    }

    /** The origin an alarm of this town travels with. */
    public static String origin(AlarmRaised alarm) {
        return alarm.alarmId().toString().replace("-", "");
    }

    /** So many metres north of the centre. */
    public GeoPoint north(int meters) {
        return new GeoPoint(center.latitude() + meters / 111_195.0, center.longitude());
    }

    private ProviderPublished provider(Staff staff, ProviderState state) {
        Instant later = Instant.now().plus(Duration.ofDays(400));
        return new ProviderPublished(
                staff.provider(),
                state,
                "ENTERPRISE",
                List.of(region),
                List.of(),
                1,
                later,
                later,
                List.of(new ProviderPublished.PublicContract(region, List.of(), Instant.EPOCH, null)),
                List.of(),
                null);
    }

    private static WorkerPublished worker(Staff staff, List<String> items, int capacity) {
        Instant now = Instant.now();
        return new WorkerPublished(
                staff.worker(),
                staff.provider(),
                null,
                true,
                items,
                Stream.of("CARE_WORKER", "FIRE_SAFETY")
                        .map(code -> new WorkerPublished.Certificate(code, now.plus(Duration.ofDays(400))))
                        .toList(),
                List.of(new WorkerPublished.Shift(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(400)))),
                capacity,
                1);
    }

    private void publish(ProviderPublished provider) {
        kafka.publish(ProviderPublished.TYPE, provider, provider.providerId().toString());
    }

    private void publish(WorkerPublished worker) {
        kafka.publish(WorkerPublished.TYPE, worker, worker.workerId().toString());
    }

    private void publish(ItemPublished item) {
        kafka.publish(ItemPublished.TYPE, item, item.itemCode());
    }

    private static boolean knows(UUID elder) throws SQLException {
        try (var connection = CityDatabase.connect("dispatch");
                var query = connection.prepareStatement("select 1 from elder where id = ?")) {
            query.setObject(1, elder);
            return query.executeQuery().next();
        }
    }
}
