package city.careline.deploy.bench.lifecycle;

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
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * An invented city of 20 × 20 km: providers with their workers on duty, and households with one elder at high risk, so
 * that offers go out at once. Everything is derived from a number, so nothing has to be kept.
 */
final class Population {
    private static final String REGION = "990101000000";
    private static final String ITEM = "URGENT_HELP";
    private static final double SOUTH = 31.70;
    private static final double WEST = 116.45;
    private static final double HEIGHT = 0.18;
    private static final double WIDTH = 0.21;
    private static final int WORKERS_PER_PROVIDER = 20;

    private final int workers;
    private final int households;

    /**
     * A home.
     *
     * @param id the household
     * @param elder who lives there
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     */
    record Household(UUID id, UUID elder, double latitude, double longitude) {}

    Population(int workers, int households) {
        this.workers = workers;
        this.households = households;
    }

    int workers() {
        return workers;
    }

    int households() {
        return households;
    }

    UUID worker(int number) {
        return Ids.derived("bench", "worker", String.valueOf(number));
    }

    UUID providerOf(int worker) {
        return Ids.derived("bench", "provider", String.valueOf(worker / WORKERS_PER_PROVIDER));
    }

    Household household(int number) {
        var random = new SplittableRandom(number);
        return new Household(
                Ids.derived("bench", "household", String.valueOf(number)),
                Ids.derived("bench", "elder", String.valueOf(number)),
                SOUTH + random.nextDouble() * HEIGHT,
                WEST + random.nextDouble() * WIDTH);
    }

    /** A press of the household's red key, as the gateway announces it. */
    OutgoingEvent press(Household home) {
        UUID alarm = Ids.next();
        Instant now = Instant.now();
        var raised = new AlarmRaised(
                alarm,
                Ids.next(),
                AlarmSource.RED_KEY,
                Identification.ELDER,
                "line-" + home.id(),
                null,
                null,
                home.id(),
                List.of(home.elder()),
                REGION,
                Risk.HIGH,
                now);
        return OutgoingEvent.of(
                AlarmRaised.TYPE,
                raised,
                alarm,
                alarm.toString(),
                home.id().toString(),
                now,
                alarm.toString().replace("-", ""));
    }

    /** What the other services would have published of this city. */
    List<OutgoingEvent> published() {
        Instant now = Instant.now();
        var events = new ArrayList<OutgoingEvent>();
        var item = new ItemPublished(ITEM, "紧急救助", "EMERGENCY", true, false, 10, 240, List.of(), List.of(), 1);
        events.add(OutgoingEvent.of(ItemPublished.TYPE, item, ITEM, now, Ids.nextOrigin()));
        for (int worker = 0; worker < workers; worker += WORKERS_PER_PROVIDER) {
            var provider = provider(providerOf(worker), now.plus(Duration.ofDays(300)));
            String id = provider.providerId().toString();
            events.add(OutgoingEvent.of(ProviderPublished.TYPE, provider, id, now, Ids.nextOrigin()));
        }
        for (int number = 0; number < workers; number++) {
            var worker = onDuty(number, now);
            String id = worker.workerId().toString();
            events.add(OutgoingEvent.of(WorkerPublished.TYPE, worker, id, now, Ids.nextOrigin()));
        }
        for (int number = 0; number < households; number++) {
            var elder = elder(household(number));
            String id = elder.elderId().toString();
            events.add(OutgoingEvent.of(ElderPublished.TYPE, elder, id, now, Ids.nextOrigin()));
        }
        events.addAll(positions());
        return events;
    }

    /** Where every worker is now. */
    List<OutgoingEvent> positions() {
        Instant now = Instant.now();
        var events = new ArrayList<OutgoingEvent>();
        for (int number = 0; number < workers; number++) {
            var random = new SplittableRandom(-1L - number);
            var seen = new PositionReported(
                    worker(number), SOUTH + random.nextDouble() * HEIGHT, WEST + random.nextDouble() * WIDTH, 10, now);
            String id = seen.workerId().toString();
            events.add(OutgoingEvent.of(PositionReported.TYPE, seen, id, now, Ids.nextOrigin()));
        }
        return events;
    }

    private WorkerPublished onDuty(int number, Instant now) {
        var shift = new WorkerPublished.Shift(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(12)));
        var trained = new WorkerPublished.Certificate("FIRE_SAFETY", now.plus(Duration.ofDays(300)));
        return new WorkerPublished(
                worker(number), providerOf(number), null, true, List.of(ITEM), List.of(trained), List.of(shift), 1, 1);
    }

    private static ProviderPublished provider(UUID id, Instant paperUntil) {
        return new ProviderPublished(
                id,
                ProviderState.ACTIVE,
                "ENTERPRISE",
                List.of(REGION),
                List.of(),
                1,
                paperUntil,
                paperUntil,
                List.of(),
                List.of(),
                null);
    }

    private static ElderPublished elder(Household home) {
        return new ElderPublished(
                home.elder(),
                home.id(),
                REGION,
                true,
                home.latitude(),
                home.longitude(),
                Risk.HIGH,
                LifeStatus.LIVING,
                List.of(),
                List.of(),
                null,
                1);
    }
}
