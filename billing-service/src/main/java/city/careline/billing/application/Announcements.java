package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Events that leave when the transaction commits, in this order per key. */
public interface Announcements {
    /** Adds the events. */
    Uni<Void> add(List<BillingEvent> events);
}
