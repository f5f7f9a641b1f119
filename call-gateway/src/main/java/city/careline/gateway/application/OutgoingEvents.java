package city.careline.gateway.application;

import city.careline.gateway.domain.GatewayEvent;
import city.careline.runtime.event.OutgoingEvent;

/** The published form of what the gateway tells. */
public interface OutgoingEvents {
    /** The event under its derived id. */
    OutgoingEvent of(GatewayEvent event);
}
