package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;

/** Matching policies, kept in memory. */
final class MatchingPoliciesInMemory implements MatchingPolicies {
    private List<MatchingPolicy> all =
            Stream.of(Kind.values()).map(MatchingPolicy::standard).toList();

    @Override
    public Uni<List<MatchingPolicy>> list(UnitOfWork work) {
        return Uni.createFrom().item(all);
    }

    @Override
    public Uni<Void> replace(UnitOfWork work, List<MatchingPolicy> rows, String by) {
        all = List.copyOf(rows);
        return Uni.createFrom().voidItem();
    }
}
