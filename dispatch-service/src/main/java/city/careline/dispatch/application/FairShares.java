package city.careline.dispatch.application;

import city.careline.dispatch.domain.ProviderId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** How work was shared, measured from what was assigned and from the decision cards it was assigned by. */
public interface FairShares {
    /** Shares of all providers that worked or could have worked, most assignments first. */
    Uni<List<Share>> list(UnitOfWork work, String regionPrefix, Instant from, Instant to);

    /**
     * A provider's share.
     *
     * @param providerId the provider
     * @param assignments assignments made
     * @param expected assignments it would have had, had each gone to one of those who passed every gate by lot
     * @param asked assignments whose card says that somebody of the provider passed every gate
     */
    record Share(ProviderId providerId, long assignments, double expected, long asked) {}
}
