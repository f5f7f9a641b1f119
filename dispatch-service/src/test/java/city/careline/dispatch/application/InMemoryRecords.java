package city.careline.dispatch.application;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Elders, policies, deadlines and calls, kept in memory. */
abstract class InMemoryRecords implements Elders, Policies, Deadlines, Calls {
    private final Map<UUID, Facts> facts = new LinkedHashMap<>();

    private final Map<ElderId, Elder> elders = new LinkedHashMap<>();

    final Map<Long, Deadline> deadlines = new LinkedHashMap<>();

    private List<ReleasePolicy> release = Stream.of(Kind.values())
            .map(kind -> new ReleasePolicy(new Scope("", kind, null), Duration.ZERO, Duration.ofHours(2)))
            .toList();
    private List<OfferPolicy> offers = Stream.of(Kind.values())
            .map(kind -> new OfferPolicy(
                    new Scope("", kind, null),
                    kind == Kind.INCIDENT ? OfferPolicy.Mode.WAVES : OfferPolicy.Mode.POOL,
                    List.of(new Ring(30_000, kind == Kind.INCIDENT ? 3 : 1, Duration.ofSeconds(60))),
                    2,
                    Duration.ofSeconds(60),
                    Duration.ofHours(4),
                    300))
            .toList();
    private List<Ladder> ladders = List.of();
    private List<FloorPolicy> floors = List.of();
    private List<TurnoutPolicy> turnouts = Stream.of(Kind.values())
            .map(kind -> new TurnoutPolicy(
                    new Scope("", kind, null), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(5)))
            .toList();
    long lastDeadline;

    Instant now = Samples.NOW;

    /** Time passes. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** Forgets every deadline, as a bug might. */
    void forgetDeadlines() {
        deadlines.clear();
    }

    @Override
    public Uni<List<Elder>> list(UnitOfWork work, List<ElderId> ids) {
        return Uni.createFrom()
                .item(elders.values().stream()
                        .filter(elder -> ids.contains(elder.id()))
                        .toList());
    }

    @Override
    public Uni<List<Elder>> listHousehold(UnitOfWork work, UUID householdId) {
        return Uni.createFrom()
                .item(elders.values().stream()
                        .filter(elder -> householdId.equals(elder.householdId()) && elder.served())
                        .toList());
    }

    @Override
    public Uni<Void> putAll(UnitOfWork work, List<Elder> all) {
        all.forEach(
                elder -> elders.merge(elder.id(), elder, (old, next) -> next.version() > old.version() ? next : old));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<ReleasePolicy>> listRelease(UnitOfWork work) {
        return Uni.createFrom().item(release);
    }

    @Override
    public Uni<List<OfferPolicy>> listOffers(UnitOfWork work) {
        return Uni.createFrom().item(offers);
    }

    @Override
    public Uni<Void> replaceRelease(UnitOfWork work, List<ReleasePolicy> rows) {
        release = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> replaceOffers(UnitOfWork work, List<OfferPolicy> rows) {
        offers = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Ladder>> listLadders(UnitOfWork work) {
        return Uni.createFrom().item(ladders);
    }

    @Override
    public Uni<Void> replaceLadders(UnitOfWork work, List<Ladder> rows) {
        ladders = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<TurnoutPolicy>> listTurnouts(UnitOfWork work) {
        return Uni.createFrom().item(turnouts);
    }

    @Override
    public Uni<Void> replaceTurnouts(UnitOfWork work, List<TurnoutPolicy> rows) {
        turnouts = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<FloorPolicy>> listFloors(UnitOfWork work) {
        return Uni.createFrom().item(floors);
    }

    @Override
    public Uni<Void> replaceFloors(UnitOfWork work, List<FloorPolicy> rows) {
        floors = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Long>> listDue(int limit) {
        return Uni.createFrom()
                .item(deadlines.entrySet().stream()
                        .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                        .sorted(Map.Entry.comparingByValue(java.util.Comparator.comparing(Deadline::dueAt)))
                        .map(Map.Entry::getKey)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Optional<Deadline>> take(UnitOfWork work, long number) {
        Deadline one = deadlines.get(number);
        boolean due = one != null && !one.dueAt().isAfter(now);
        return Uni.createFrom().item(due ? Optional.ofNullable(deadlines.remove(number)) : Optional.empty());
    }

    @Override
    public Uni<Void> postpone(long number) {
        deadlines.computeIfPresent(
                number, (key, one) -> new Deadline(one.workOrderId(), one.matter(), one.number(), now.plusSeconds(1)));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> put(UnitOfWork work, UUID callId, Facts known) {
        facts.put(callId, known);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Facts> lock(UnitOfWork work, UUID callId) {
        return Uni.createFrom().item(facts.getOrDefault(callId, Facts.NONE));
    }
}
