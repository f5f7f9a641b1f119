package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Why this worker, or why nobody: kept for every wave. */
public interface DecisionCards {
    /** Keeps a card; wave 0 is the one drawn while the seat may still cancel. */
    Uni<Void> add(UnitOfWork work, WorkOrderId id, int wave, DecisionCard card);

    /** Keeps why nobody could even be looked for. */
    Uni<Void> addNobody(UnitOfWork work, WorkOrderId id, int wave, Map<String, Integer> why);

    /** The cards of an order as JSON, oldest first. */
    Uni<List<String>> list(UnitOfWork work, WorkOrderId id);
}
