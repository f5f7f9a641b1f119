package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkerId;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** How much workers have on their hands. */
public interface Workers {
    /** Locks the worker until the unit of work ends and counts the live assignments. */
    Uni<Integer> lockAndCountLive(UnitOfWork work, WorkerId id);

    /** Live assignments of everybody who has any. */
    Uni<Map<WorkerId, Integer>> countLive(UnitOfWork work);
}
