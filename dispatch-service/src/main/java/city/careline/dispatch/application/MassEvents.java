package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.OrderState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mass events and the welfare checks opened for them. */
public interface MassEvents {
    /** Keeps a new one. */
    Uni<Void> add(UnitOfWork work, MassEvent event);

    /** Writes how far it has come; the event was locked in this unit of work. */
    Uni<Void> save(UnitOfWork work, MassEvent event);

    /** Locks it; fails with {@link Absent} when there is none. */
    Uni<MassEvent> lock(UnitOfWork work, MassEventId id);

    /** The event as it stands; fails with {@link Absent} when there is none. */
    Uni<MassEvent> get(UnitOfWork work, MassEventId id);

    /** Locks the oldest with something left to do that no other unit of work has locked. */
    Uni<Optional<MassEvent>> lockNext(UnitOfWork work);

    /** The next living elders it concerns, after its cursor. */
    Uni<List<Elder>> listNext(UnitOfWork work, MassEvent event, int limit);

    /** Those of these households that have an open incident. */
    Uni<Set<UUID>> listInEmergency(UnitOfWork work, Set<UUID> households);

    /** Opens those checks whose household, or whose elder without one, has no open check; how many that were. */
    Uni<Integer> openAll(UnitOfWork work, MassEventId id, List<Change> checks);

    /** Some of its checks that nobody has been sent to yet. */
    Uni<List<WorkOrderId>> listUnassigned(UnitOfWork work, MassEventId id, int limit);

    /** How many of its checks stand where. */
    Uni<Map<OrderState, Integer>> countChecks(UnitOfWork work, MassEventId id);
}
