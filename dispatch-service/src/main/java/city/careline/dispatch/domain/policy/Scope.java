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
 * @param itemCode catalogue item, absent for all
 */
public record Scope(
        String regionPrefix,
        Kind kind,
        @Nullable Risk risk,
        @Nullable String itemCode) {
    /** A row for every item. */
    public Scope(String regionPrefix, Kind kind, @Nullable Risk risk) {
        this(regionPrefix, kind, risk, null);
    }

    /**
     * What an order is, as far as policies care.
     *
     * @param region where, when known
     * @param kind its kind
     * @param risk its risk
     * @param itemCode the item a worker must perform
     */
    public record Matter(@Nullable RegionCode region, Kind kind, Risk risk, String itemCode) {}

    /** True when an order of this place, kind, risk and item falls under the row. */
    public boolean covers(Matter order) {
        RegionCode region = order.region();
        return kind == order.kind()
                && (risk == null || risk == order.risk())
                && (itemCode == null || itemCode.equals(order.itemCode()))
                && (regionPrefix.isEmpty() || (region != null && region.value().startsWith(regionPrefix)));
    }

    /** The row that holds: the longest region prefix wins, then a named item, then a named risk. */
    public static <P> Optional<P> mostSpecific(Collection<P> rows, Function<P, Scope> scopeOf, Matter order) {
        Comparator<Scope> specific = Comparator.<Scope>comparingInt(
                        scope -> scope.regionPrefix().length())
                .thenComparing(scope -> scope.itemCode() != null)
                .thenComparing(scope -> scope.risk() != null);
        return rows.stream()
                .filter(row -> scopeOf.apply(row).covers(order))
                .max(Comparator.comparing(scopeOf, specific));
    }
}
