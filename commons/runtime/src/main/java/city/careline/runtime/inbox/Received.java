package city.careline.runtime.inbox;

import city.careline.runtime.event.EventHeader;
import java.time.Instant;

/**
 * An event as a handler gets it.
 *
 * @param header its envelope
 * @param payload its record
 * @param now the city's clock in the handler's transaction
 */
public record Received<T>(EventHeader header, T payload, Instant now) {}
