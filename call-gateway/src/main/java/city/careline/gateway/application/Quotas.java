package city.careline.gateway.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is left of the elders' quotas, in memory. Thread-safe. */
public interface Quotas {

    /**
     * The latest state of an entitlement.
     *
     * @param entitlementId the entitlement
     * @param elderId whose
     * @param month its period
     * @param leftFen granted less held and used
     * @param version grows with every change
     */
    record Balance(UUID entitlementId, UUID elderId, YearMonth month, long leftFen, long version) {}

    /** Takes the latest state; an older one is passed over. */
    void put(Balance balance);

    /** What each of them has left in the month, in fen; elders without a quota are absent. */
    Map<UUID, Long> leftFen(List<UUID> elderIds, YearMonth month);

    /** How many entitlements of the month are kept, whatever is left of them. */
    int known(YearMonth month);
}
