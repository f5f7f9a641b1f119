package city.careline.billing.application;

import city.careline.billing.domain.Entitlement;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entitlements; a locked one stays as it is until the transaction ends. */
public interface Entitlements {
    /** Locks the elder's entitlement of a month, if there is one. */
    Uni<Optional<Entitlement>> lock(UUID elderId, YearMonth month);

    /** Locks an entitlement that is known to exist. */
    Uni<Entitlement> lock(UUID id);

    /** Which of the elders have one for the month already. */
    Uni<Set<UUID>> granted(YearMonth month, Set<UUID> elderIds);

    /** Adds those whose elder has none for that month yet, also when another transaction adds at once; returns them. */
    Uni<List<Entitlement>> add(List<Entitlement> fresh);

    /** Writes the next version of locked ones; fails when one was changed in between or would exceed its grant. */
    Uni<Void> update(List<Entitlement> changed);

    /** Locks some entitlements of the month that have something left. */
    Uni<List<Entitlement>> lockUnused(YearMonth month, int limit);
}
