package city.careline.dispatch.application;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything PostgreSQL keeps, kept in memory: one unit of work at a time, undone when it fails. */
final class InMemoryStores implements Stores, UnitsOfWork, WorkOrders, Workers, Elders, Policies, Deadlines, Calls {
    private final Map<WorkOrderId, Docket> dockets = new LinkedHashMap<>();
    private final Map<UUID, WorkOrderId> signals = new LinkedHashMap<>();
    private final Map<UUID, WorkOrderId> calls = new LinkedHashMap<>();
    private final Map<UUID, Facts> facts = new LinkedHashMap<>();
    private final Map<ElderId, Elder> elders = new LinkedHashMap<>();
    private final Map<Long, Deadline> deadlines = new LinkedHashMap<>();
    private final List<DispatchEvent> events = new ArrayList<>();
    private List<ReleasePolicy> release = Stream.of(Kind.values())
            .map(kind -> new ReleasePolicy(new Scope("", kind, null), Duration.ZERO, Duration.ofHours(2)))
            .toList();
    private List<OfferPolicy> offers = Stream.of(Kind.values())
            .map(kind -> new OfferPolicy(
                    new Scope("", kind, null),
                    kind == Kind.INCIDENT ? 3 : 1,
                    Duration.ofSeconds(60),
                    2,
                    30_000,
                    Duration.ofSeconds(60),
                    300))
            .toList();
    private long lastDeadline;
    private Instant now = Samples.NOW;

    private record Work(Instant now) implements UnitOfWork {
        @Override
        public <C> C resource(Class<C> type) {
            throw new IllegalStateException("there is no " + type + " in memory");
        }
    }

    /** Time passes. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** What was announced so far, of one kind. */
    <T extends DispatchEvent> List<T> heard(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The docket as it stands. */
    Docket docket(WorkOrderId id) {
        return Optional.ofNullable(dockets.get(id)).orElseThrow();
    }

    /** Every docket. */
    List<Docket> dockets() {
        return List.copyOf(dockets.values());
    }

    /** Forgets every deadline, as a bug might. */
    void forgetDeadlines() {
        deadlines.clear();
    }

    @Override
    public InMemoryStores units() {
        return this;
    }

    @Override
    public InMemoryStores orders() {
        return this;
    }

    @Override
    public InMemoryStores workers() {
        return this;
    }

    @Override
    public InMemoryStores elders() {
        return this;
    }

    @Override
    public InMemoryStores policies() {
        return this;
    }

    @Override
    public InMemoryStores deadlines() {
        return this;
    }

    @Override
    public InMemoryStores calls() {
        return this;
    }

    @Override
    public synchronized <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var before = new ArrayList<>(
                    List.of(Map.copyOf(dockets), Map.copyOf(signals), Map.copyOf(calls), Map.copyOf(deadlines)));
            return Uni.createFrom()
                    .deferred(() -> work.apply(new Work(now)))
                    .onFailure()
                    .invoke(() -> {
                        restore(dockets, before.get(0));
                        restore(signals, before.get(1));
                        restore(calls, before.get(2));
                        restore(deadlines, before.get(3));
                    });
        });
    }

    @SuppressWarnings("unchecked")
    private static <K, V> void restore(Map<K, V> map, Map<?, ?> before) {
        map.keySet().retainAll(before.keySet());
        before.forEach((key, value) -> map.put((K) key, (V) value));
    }

    @Override
    public Uni<Docket> lock(UnitOfWork work, WorkOrderId id) {
        Docket docket = dockets.get(id);
        return docket == null
                ? Uni.createFrom().failure(new Absent("work order"))
                : Uni.createFrom().item(docket);
    }

    @Override
    public Uni<Docket> get(UnitOfWork work, WorkOrderId id) {
        return lock(work, id);
    }

    @Override
    public Uni<Boolean> open(UnitOfWork work, Change opening) {
        if (opening.after().order() instanceof Incident incident
                && openIncident(incident.header().householdId(), incident.lineKey())
                        .isPresent()) {
            return Uni.createFrom().item(false);
        }
        write(opening);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> save(UnitOfWork work, Change change) {
        Docket after = change.after();
        if (after.assignments().stream().filter(one -> one.stage().isLive()).count() > 1) {
            return Uni.createFrom().failure(new LiveAssignmentExists(new IllegalStateException()));
        }
        UUID household = after.order().header().householdId();
        boolean second = after.order() instanceof Incident
                && isOpen(after)
                && household != null
                && openIncident(household, null)
                        .filter(id -> !id.equals(after.order().id()))
                        .isPresent();
        if (second) {
            return Uni.createFrom().failure(new OpenIncidentExists(new IllegalStateException()));
        }
        write(change);
        return Uni.createFrom().voidItem();
    }

    private void write(Change change) {
        Docket after = change.after();
        dockets.put(after.order().id(), after);
        events.addAll(change.events());
        change.deadlines().forEach(one -> deadlines.put(++lastDeadline, one));
        for (DispatchEvent event : change.events()) {
            if (event instanceof DispatchEvent.IncidentOpened one) {
                signal(one.incident().first(), one.workOrderId());
            } else if (event instanceof DispatchEvent.SignalJoined one) {
                signal(one.signal(), one.workOrderId());
            }
        }
    }

    private void signal(Signal signal, WorkOrderId id) {
        signals.putIfAbsent(signal.alarmId(), id);
        UUID call = signal.callId();
        if (call != null) {
            calls.putIfAbsent(call, id);
        }
    }

    private Optional<WorkOrderId> openIncident(@Nullable UUID household, @Nullable String line) {
        return dockets.values().stream()
                .filter(docket -> docket.order() instanceof Incident one
                        && isOpen(docket)
                        && ((household != null && household.equals(one.header().householdId()))
                                || (line != null && line.equals(one.lineKey()))))
                .map(docket -> docket.order().id())
                .findFirst();
    }

    private static boolean isOpen(Docket docket) {
        return docket.order().state().isOpen();
    }

    @Override
    public Uni<Optional<WorkOrderId>> findOpenIncident(
            UnitOfWork work, @Nullable UUID householdId, @Nullable String lineKey) {
        return Uni.createFrom().item(openIncident(householdId, lineKey));
    }

    @Override
    public Uni<Optional<WorkOrderId>> findBySignal(UnitOfWork work, UUID alarmId) {
        return Uni.createFrom().item(Optional.ofNullable(signals.get(alarmId)));
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByCall(UnitOfWork work, UUID callId) {
        return Uni.createFrom().item(Optional.ofNullable(calls.get(callId)));
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByOffer(UnitOfWork work, OfferId id) {
        return find(docket -> docket.findOffer(id).isPresent());
    }

    @Override
    public Uni<Optional<WorkOrderId>> findByAssignment(UnitOfWork work, AssignmentId id) {
        return find(docket -> docket.findAssignment(id).isPresent());
    }

    private Uni<Optional<WorkOrderId>> find(Predicate<Docket> wanted) {
        return Uni.createFrom()
                .item(dockets.values().stream()
                        .filter(wanted)
                        .map(docket -> docket.order().id())
                        .findFirst());
    }

    @Override
    public Uni<List<WorkOrderId>> listStalled(UnitOfWork work, int limit) {
        return Uni.createFrom()
                .item(dockets.values().stream()
                        .filter(this::isStalled)
                        .map(docket -> docket.order().id())
                        .limit(limit)
                        .toList());
    }

    private boolean isStalled(Docket docket) {
        boolean waits = isOpen(docket) && docket.order().state() != OrderState.ASSIGNED;
        boolean watched = deadlines.values().stream()
                        .anyMatch(one -> one.workOrderId().equals(docket.order().id()))
                || docket.openOffers().stream()
                        .anyMatch(one -> one.terms().expiresAt().isAfter(now.minusSeconds(2)));
        boolean overdue = docket.openOffers().stream()
                .anyMatch(one -> one.terms().expiresAt().isBefore(now.minusSeconds(10)));
        return (waits && !watched) || overdue;
    }

    @Override
    public Uni<Integer> lockAndCountLive(UnitOfWork work, WorkerId id) {
        return countLive(work).map(loads -> loads.getOrDefault(id, 0));
    }

    @Override
    public Uni<Map<WorkerId, Integer>> countLive(UnitOfWork work) {
        return Uni.createFrom()
                .item(dockets.values().stream()
                        .flatMap(docket -> docket.assignments().stream())
                        .filter(one -> one.stage().isLive())
                        .collect(Collectors.toMap(Assignment::workerId, one -> 1, Integer::sum)));
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
    public Uni<Facts> lock(UnitOfWork work, UUID callId) {
        return Uni.createFrom().item(facts.getOrDefault(callId, Facts.NONE));
    }

    @Override
    public Uni<Void> put(UnitOfWork work, UUID callId, Facts known) {
        facts.put(callId, known);
        return Uni.createFrom().voidItem();
    }

    /** The only open offer to this worker, or of the order. */
    Offer.Open openOffer(WorkOrderId id, int index) {
        return docket(id).openOffers().get(index);
    }
}
