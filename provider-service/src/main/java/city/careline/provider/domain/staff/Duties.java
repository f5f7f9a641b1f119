package city.careline.provider.domain.staff;

import city.careline.provider.domain.admission.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is employed for.
 *
 * @param active false when he left or is barred
 * @param siteId home site, whose position stands in for a stale one
 * @param itemCodes items he performs, each once
 * @param capacity orders at a time
 * @param restMinutes pause after a visit before the next service order may begin
 */
public record Duties(boolean active, @Nullable SiteId siteId, List<String> itemCodes, int capacity, int restMinutes) {

    /** Drops repeated items. */
    public Duties {
        itemCodes = itemCodes.stream().distinct().toList();
    }
}
