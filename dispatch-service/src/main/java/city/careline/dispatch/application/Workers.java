package city.careline.dispatch.application;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Load;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much workers have on their hands and have done. */
public interface Workers {
    /** Locks the worker until the unit of work ends and counts the live assignments that overlap this span. */
    Uni<Integer> lockAndCountBusy(UnitOfWork work, WorkerId id, Instant from, Instant until);

    /** Those of these workers who have nothing in hand but service visits that have not begun. */
    Uni<Set<WorkerId>> listPreemptible(UnitOfWork work, Collection<WorkerId> ids);

    /** Loads of these workers and of everybody who has served these elders; who has none may be missing. */
    Uni<Map<WorkerId, Load>> loads(UnitOfWork work, Collection<WorkerId> ids, Question question);

    /**
     * What is asked of the past and the near future.
     *
     * @param from when the wanted visit begins
     * @param until when it is taken to end
     * @param recentFor how far back assignments count
     * @param elders whose former workers are asked for too; empty when continuity does not count
     * @param servedFor how far back visits to them count
     */
    record Question(Instant from, Instant until, Duration recentFor, List<ElderId> elders, Duration servedFor) {
        /** Keeps its own copy. */
        public Question {
            elders = List.copyOf(elders);
        }
    }
}
