package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why this worker, or why nobody: kept for every wave. */
public interface DecisionCards {
    /** Keeps a card; wave 0 is the one drawn while the seat may still cancel. */
    Uni<Void> add(UnitOfWork work, WorkOrderId id, int wave, DecisionCard card);

    /** Keeps why nobody could even be looked for. */
    Uni<Void> addNobody(UnitOfWork work, WorkOrderId id, int wave, Map<String, Integer> why);

    /** What was decided for an order, oldest first. */
    Uni<List<Kept>> list(UnitOfWork work, WorkOrderId id);

    /**
     * What was decided for one wave.
     *
     * @param wave number of the wave, 0 while the seat may still cancel
     * @param decidedAt when
     * @param card the card, absent when nobody could even be looked for
     * @param why why nobody could be looked for; empty where there is a card
     */
    record Kept(int wave, Instant decidedAt, @Nullable DecisionCard card, Map<String, Integer> why) {
        /** Keeps its own copy. */
        public Kept {
            why = Map.copyOf(why);
        }
    }
}
