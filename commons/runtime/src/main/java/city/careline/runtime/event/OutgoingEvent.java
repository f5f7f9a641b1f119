package city.careline.runtime.event;

import city.careline.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param header its envelope
 * @param topic name of the topic
 * @param key record key; order holds among events of one key
 * @param payload JSON
 */
public record OutgoingEvent(EventHeader header, String topic, String key, String payload) {

    /** An event with a fresh id, keyed by its subject. */
    public static <T> OutgoingEvent of(EventType<T> type, T payload, String subject, Instant time, String originId) {
        return of(type, payload, Ids.next(), subject, subject, time, originId);
    }

    /** An event whose id is derived and must be the same on every replay, with a key of its own. */
    public static <T> OutgoingEvent of(
            EventType<T> type, T payload, UUID id, String subject, String key, Instant time, String originId) {
        var header = new EventHeader(id, type.name(), type.producer(), subject, time, originId);
        return new OutgoingEvent(header, type.topic().name(), key, Json.write(payload));
    }
}
