package city.careline.testkit;

import city.careline.contracts.EventType;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.PoisonEvent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in Kafka.
 *
 * @param topic its topic
 * @param key record key
 * @param value payload; absent for a tombstone
 * @param headers all headers, by name
 */
public record LoggedEvent(
        String topic, @Nullable String key, @Nullable String value, Map<String, String> headers) {

    /** The payload of this type. */
    public <T> T as(EventType<T> type) {
        if (value == null) {
            throw new AssertionError("a tombstone has no payload");
        }
        return Json.read(value, type.payload());
    }

    /** True for an event of this type. */
    public boolean is(EventType<?> type) {
        return type.name().equals(headers.get("ce_type"));
    }

    /** The payload, when this is a readable event of this type: neither another's, nor a tombstone, nor poison. */
    public <T> Optional<T> find(EventType<T> type) {
        try {
            return is(type) && value != null ? Optional.of(as(type)) : Optional.empty();
        } catch (PoisonEvent e) {
            return Optional.empty();
        }
    }

    /** The CloudEvents id. */
    public String id() {
        return header("ce_id");
    }

    /** The CloudEvents subject. */
    public String subject() {
        return header("ce_subject");
    }

    /** The trace id of the press everything began with. */
    public String originId() {
        return header("ce_originid");
    }

    private String header(String name) {
        String found = headers.get(name);
        if (found == null) {
            throw new AssertionError("no header " + name + " on a record of " + topic);
        }
        return found;
    }
}
