package city.careline.billing.application;

import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.QuotaPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Quota policies; rows are added, never changed. */
public interface Policies {
    /** All of them. */
    Uni<PolicyBook> all();

    /** All of them, and nobody else adds one until this transaction ends. */
    Uni<PolicyBook> lockAll();

    /** Adds a policy. */
    Uni<Void> add(QuotaPolicy policy, String madeBy);

    /** How long after the scheduled end of a visit its hold expires. */
    Uni<Duration> holdGrace();
}
