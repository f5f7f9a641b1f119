package city.careline.dispatch.application;

import city.careline.dispatch.domain.reach.ElderHome;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the elders live whom the city serves, page by page. */
public interface ElderHomes {
    /**
     * The next homes in order of region and elder.
     *
     * @param regionPrefix digits the regions begin with; empty means everywhere
     * @param after the last one of the page before, absent for the first page
     * @param limit how many at most
     */
    Uni<List<ElderHome>> list(UnitOfWork work, String regionPrefix, @Nullable ElderHome after, int limit);
}
