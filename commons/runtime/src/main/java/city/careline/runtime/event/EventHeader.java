package city.careline.runtime.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of a published event: CloudEvents 1.0 in binary mode, plus the origin.
 *
 * @param id the event's id, the consumers' key for doing it once
 * @param type versioned logical name, e.g. {@code careline.dispatch.assignment-made.v1}
 * @param source the service that published it, e.g. {@code dispatch}
 * @param subject id of the aggregate it tells about
 * @param time when it happened
 * @param originId trace id (32 hex digits) of the key press or request everything began with
 */
public record EventHeader(UUID id, String type, String source, String subject, Instant time, String originId) {

    /** W3C trace context under which this event travels: the origin is the trace. */
    public String traceparent() {
        return "00-" + originId + "-" + id.toString().replace("-", "").substring(16) + "-01";
    }
}
