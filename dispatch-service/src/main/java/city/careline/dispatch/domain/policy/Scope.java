package city.careline.dispatch.domain.policy;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a policy row holds for.
 *
 * @param regionPrefix digits a region code begins with; empty means everywhere
 * @param kind kind of work order
 * @param risk risk tier, absent for all
 */
public record Scope(
        String regionPrefix, Kind kind, @Nullable Risk risk) {

    /** True when an order of this place, kind and risk falls under the row. */
    public boolean covers(@Nullable RegionCode region, Kind kind, Risk risk) {
        return this.kind == kind
                && (this.risk == null || this.risk == risk)
                && (regionPrefix.isEmpty() || (region != null && region.value().startsWith(regionPrefix)));
    }

    /** The row that holds: the longest region prefix wins, then a named risk over all risks. */
    public static <P> Optional<P> mostSpecific(
            Collection<P> rows, Function<P, Scope> scopeOf, @Nullable RegionCode region, Kind kind, Risk risk) {
        Comparator<Scope> specific = Comparator.<Scope>comparingInt(
                        scope -> scope.regionPrefix().length())
                .thenComparing(scope -> scope.risk() != null);
        return rows.stream()
                .filter(row -> scopeOf.apply(row).covers(region, kind, risk))
                .max(Comparator.comparing(scopeOf, specific));
    }
}
