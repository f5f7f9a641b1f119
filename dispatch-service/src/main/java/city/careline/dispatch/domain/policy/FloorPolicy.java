package city.careline.dispatch.domain.policy;

import city.careline.dispatch.domain.RegionCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose needs are met whatever money says (兜底), and by whom.
 *
 * @param regionPrefix digits a region code begins with; empty means everywhere
 * @param groups groups of elders who are never left unserved
 * @param providerKinds kinds of provider that serve them when no contract or quota pays
 */
public record FloorPolicy(String regionPrefix, Set<String> groups, Set<String> providerKinds) {
    /** Nobody is named. */
    public static final FloorPolicy NONE = new FloorPolicy("", Set.of(), Set.of());

    /** Keeps its own copies. */
    public FloorPolicy {
        groups = Set.copyOf(groups);
        providerKinds = Set.copyOf(providerKinds);
    }

    /** True when a member of any of these groups is never left unserved. */
    public boolean protects(Collection<String> memberships) {
        return memberships.stream().anyMatch(groups::contains);
    }

    /** The row that holds for a place: the longest region prefix. */
    public static Optional<FloorPolicy> mostSpecific(Collection<FloorPolicy> rows, @Nullable RegionCode region) {
        return rows.stream()
                .filter(row -> row.regionPrefix().isEmpty()
                        || (region != null && region.value().startsWith(row.regionPrefix())))
                .max(Comparator.comparingInt(row -> row.regionPrefix().length()));
    }
}
