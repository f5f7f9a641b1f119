package city.careline.gateway.application;

import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.GatewayEvent;

/** What is counted. */
public interface Measurements {
    /** An event was made durable for the first time by this instance. */
    void told(GatewayEvent event);

    /** Somebody was looked up. */
    void identified(Caller caller);

    /** The journal failed and Kafka was asked directly. */
    void wentPastTheJournal();

    /** A call was taken from the live connection, because the record did not tell of it. */
    void tookSecondPath();
}
