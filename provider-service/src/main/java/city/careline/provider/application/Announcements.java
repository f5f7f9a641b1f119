package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;

/** The latest state of an aggregate in the published language, ready for the outbox. */
public interface Announcements {
    /** A provider as it is now. */
    OutgoingEvent of(Provider provider, Instant now);

    /** A worker with the certificates and shifts that are not over at the instant. */
    OutgoingEvent of(Worker worker, Instant now);

    /** An item with all its prices. */
    OutgoingEvent of(Item item, Instant now);
}
