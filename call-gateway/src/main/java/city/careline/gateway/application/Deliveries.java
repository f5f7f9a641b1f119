package city.careline.gateway.application;

import city.careline.runtime.event.OutgoingEvent;
import java.util.List;

/** The way to Kafka. */
public interface Deliveries {
    /** Something was written to the journal; never blocks. */
    void wake();

    /** Past the journal, when it fails: true when Kafka has acknowledged all of them, which takes seconds at most. */
    boolean sendNow(List<OutgoingEvent> events);
}
