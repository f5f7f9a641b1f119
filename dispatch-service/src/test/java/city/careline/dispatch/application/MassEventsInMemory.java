package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.WelfareCheck;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mass events kept in memory, beside the orders of a store. */
final class MassEventsInMemory implements MassEvents {
    private final InMemoryStores stores;
    private final List<Elder> elders = new ArrayList<>();
    private final Map<MassEventId, MassEvent> events = new LinkedHashMap<>();
    private final Map<WorkOrderId, MassEventId> checks = new HashMap<>();

    MassEventsInMemory(InMemoryStores stores) {
        this.stores = stores;
    }

    /** Somebody lives here. */
    Elder lives(Elder elder) {
        elders.add(elder);
        return elder;
    }

    @Override
    public Uni<Void> add(UnitOfWork work, MassEvent event) {
        return save(work, event);
    }

    @Override
    public Uni<Void> save(UnitOfWork work, MassEvent event) {
        events.put(event.id(), event);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<MassEvent> lock(UnitOfWork work, MassEventId id) {
        MassEvent event = events.get(id);
        return event == null
                ? Uni.createFrom().failure(new Absent("mass event"))
                : Uni.createFrom().item(event);
    }

    @Override
    public Uni<MassEvent> get(UnitOfWork work, MassEventId id) {
        return lock(work, id);
    }

    @Override
    public Uni<Optional<MassEvent>> lockNext(UnitOfWork work) {
        return Uni.createFrom()
                .item(events.values().stream()
                        .filter(one -> one.state() == MassEvent.State.OPENING || one.state() == MassEvent.State.ENDING)
                        .findFirst());
    }

    @Override
    public Uni<List<Elder>> listNext(UnitOfWork work, MassEvent event, int limit) {
        ElderId cursor = event.cursor();
        return Uni.createFrom()
                .item(elders.stream()
                        .filter(elder -> elder.served()
                                && event.region().covers(elder.home().region()))
                        .filter(elder ->
                                event.risks().isEmpty() || event.risks().contains(elder.risk()))
                        .sorted(Comparator.comparing(elder -> elder.id().value().toString()))
                        .filter(elder -> cursor == null
                                || elder.id()
                                                .value()
                                                .toString()
                                                .compareTo(cursor.value().toString())
                                        > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Set<UUID>> listInEmergency(UnitOfWork work, Set<UUID> households) {
        return Uni.createFrom()
                .item(stores.dockets().stream()
                        .map(Docket::order)
                        .filter(order ->
                                order instanceof Incident && order.state().isOpen())
                        .map(order -> order.header().householdId())
                        .filter(households::contains)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Integer> openAll(UnitOfWork work, MassEventId id, List<Change> openings) {
        int opened = 0;
        for (Change opening : openings) {
            UUID household = opening.after().order().header().householdId();
            boolean open = stores.dockets().stream()
                    .map(Docket::order)
                    .anyMatch(order -> order instanceof WelfareCheck
                            && order.state().isOpen()
                            && household != null
                            && household.equals(order.header().householdId()));
            if (!open) {
                stores.open(work, opening).await().indefinitely();
                checks.put(opening.after().order().id(), id);
                opened++;
            }
        }
        return Uni.createFrom().item(opened);
    }

    @Override
    public Uni<List<WorkOrderId>> listUnassigned(UnitOfWork work, MassEventId id, int limit) {
        return Uni.createFrom()
                .item(checks.entrySet().stream()
                        .filter(check -> check.getValue().equals(id))
                        .map(check -> stores.docket(check.getKey()).order())
                        .filter(order -> order.state().isOpen() && order.state() != OrderState.ASSIGNED)
                        .map(order -> order.id())
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Map<OrderState, Integer>> countChecks(UnitOfWork work, MassEventId id) {
        return Uni.createFrom()
                .item(checks.entrySet().stream()
                        .filter(check -> check.getValue().equals(id))
                        .collect(Collectors.toMap(
                                check -> stores.docket(check.getKey()).order().state(), check -> 1, Integer::sum)));
    }
}
