package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.runtime.event.OutgoingEvent;
import java.util.Optional;

/** What others hear of. */
public interface Announcements {
    /** The published form of an event; absent when it concerns nobody else. */
    Optional<OutgoingEvent> of(DispatchEvent event, WorkOrder order);
}
