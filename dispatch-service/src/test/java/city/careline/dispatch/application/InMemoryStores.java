package city.careline.dispatch.application;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Signal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything PostgreSQL keeps, kept in memory: one unit of work at a time, undone when it fails. */
final class InMemoryStores extends InMemoryRecords implements UnitsOfWork, WorkOrders, Workers {
    private final Map<WorkOrderId, Docket> dockets = new LinkedHashMap<>();

    private final Map<UUID, WorkOrderId> signals = new LinkedHashMap<>();

    private final Map<UUID, WorkOrderId> calls = new LinkedHashMap<>();

    private final List<DispatchEvent> events = new ArrayList<>();

    private record Work(Instant now) implements UnitOfWork {
        @Override
        public <C> C resource(Class<C> type) {
            throw new IllegalStateException("there is no " + type + " in memory");
        }
    }

    /** What was announced so far, of one kind. */
    <T extends DispatchEvent> List<T> heard(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How much was announced so far. */
    int eventCount() {
        return events.size();
    }

    /** The docket as it stands. */
    Docket docket(WorkOrderId id) {
        return Optional.ofNullable(dockets.get(id)).orElseThrow();
    }

    /** Every docket. */
    List<Docket> dockets() {
        return List.copyOf(dockets.values());
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
                        .anyMatch(one -> one.workOrderId().equals(docket.order().id()) && isInSight(one, docket))
                || docket.openOffers().stream()
                        .anyMatch(one -> one.terms().expiresAt().isAfter(now.minusSeconds(2)));
        boolean overdue = docket.openOffers().stream()
                .anyMatch(one -> one.terms().expiresAt().isBefore(now.minusSeconds(10)));
        boolean ahead = docket.openOffers().stream()
                .anyMatch(one -> one.terms().madeAt().isAfter(now.plusSeconds(60)));
        return (waits && !watched) || overdue || ahead;
    }

    /** Only a scheduled visit waits for more than a day. */
    private boolean isInSight(Deadline deadline, Docket docket) {
        boolean scheduled = deadline.matter() == Deadline.Matter.RELEASE && docket.order() instanceof ServiceOrder;
        return scheduled || deadline.dueAt().isBefore(now.plus(Duration.ofHours(25)));
    }

    @Override
    public Uni<Integer> lockAndCountBusy(UnitOfWork work, WorkerId id, Instant from, Instant until) {
        var question = new Question(from, until, Duration.ZERO, List.of(), Duration.ZERO);
        return loads(work, List.of(id), question)
                .map(loads -> loads.getOrDefault(id, Load.NONE).busy());
    }

    @Override
    public Uni<Set<WorkerId>> listPreemptible(UnitOfWork work, Collection<WorkerId> ids) {
        return Uni.createFrom()
                .item(ids.stream()
                        .filter(id -> dockets.values().stream().allMatch(docket -> mayLeave(docket, id)))
                        .collect(Collectors.toSet()));
    }

    private static boolean mayLeave(Docket docket, WorkerId id) {
        return docket.liveAssignment()
                .filter(one -> one.workerId().equals(id))
                .map(one -> docket.order() instanceof ServiceOrder
                        && (one.stage() == Assignment.Stage.MADE || one.stage() == Assignment.Stage.EN_ROUTE))
                .orElse(true);
    }

    @Override
    public Uni<List<WorkOrderId>> listGivingWay(UnitOfWork work, OfferId id) {
        return findByOffer(work, id).map(found -> {
            OfferTerms terms = found.map(dockets::get)
                    .flatMap(docket -> docket.findOffer(id))
                    .map(Offer::terms)
                    .orElseThrow();
            return dockets.values().stream()
                    .filter(docket -> terms.preempts() && docket.order() instanceof ServiceOrder)
                    .filter(docket -> docket.liveAssignment()
                            .filter(one -> one.workerId().equals(terms.workerId())
                                    && one.stage().compareTo(Assignment.Stage.ARRIVED) < 0)
                            .isPresent())
                    .map(docket -> docket.order().id())
                    .toList();
        });
    }

    @Override
    public Uni<Map<WorkerId, Load>> loads(UnitOfWork work, Collection<WorkerId> ids, Question question) {
        return Uni.createFrom().item(LoadsInMemory.of(dockets.values(), ids, question, now));
    }

    /** The only open offer to this worker, or of the order. */
    Offer.Open openOffer(WorkOrderId id, int index) {
        return docket(id).openOffers().get(index);
    }
}
