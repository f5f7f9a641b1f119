package city.careline.elder.application;

import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;

/** Words announcements as published events. */
public interface EventsOut {
    /** The event for the outbox. */
    OutgoingEvent of(Announcement news, Instant at, String originId);
}
