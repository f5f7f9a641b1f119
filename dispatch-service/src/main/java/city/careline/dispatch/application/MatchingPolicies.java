package city.careline.dispatch.application;

import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** How candidates are compared, as data. */
public interface MatchingPolicies {
    /** All rows, as they were at most a second ago. */
    Uni<List<MatchingPolicy>> list(UnitOfWork work);

    /** Replaces all rows, and keeps for good who did so and what they were from then on. */
    Uni<Void> replace(UnitOfWork work, List<MatchingPolicy> rows, String by);

    /** The policy that holds for an order; tables without one for everywhere are refused. */
    default Uni<MatchingPolicy> of(UnitOfWork work, Scope.Matter order) {
        return list(work)
                .map(rows -> Scope.mostSpecific(rows, MatchingPolicy::scope, order)
                        .orElseThrow(() -> new IllegalStateException("no matching policy holds for this order")));
    }
}
