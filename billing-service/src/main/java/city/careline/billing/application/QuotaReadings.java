package city.careline.billing.application;

import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.QuotaPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at quotas without locking anything. */
public interface QuotaReadings {
    /** The city's clock. */
    Uni<Instant> now();

    /** All policies. */
    Uni<List<QuotaPolicy>> policies();

    /** The elder, if known and living in the region. */
    Uni<Optional<Elder>> findElder(UUID elderId, String regionPrefix);

    /** The elder's entitlements of a month; at most one while stacking is HIGHEST. */
    Uni<List<Entitlement>> entitlements(UUID elderId, YearMonth month);
}
