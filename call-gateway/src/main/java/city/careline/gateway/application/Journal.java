package city.careline.gateway.application;

import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway must still know after its power was cut: how far it has read, which calls it follows, which alarms
 * it took, and what Kafka has not acknowledged. Every method may throw {@link JournalUnavailable}; a write that
 * returns is on the disk.
 */
public interface Journal {

    /**
     * What a batch of signals leaves behind, written as one.
     *
     * @param position how far the record has been read, absent when it did not come from there
     * @param calls calls as they are now
     * @param events what is to be told
     */
    record Entry(@Nullable TailPosition position, List<Call> calls, List<OutgoingEvent> events) {
        /** Keeps its own copies. */
        public Entry {
            calls = List.copyOf(calls);
            events = List.copyOf(events);
        }
    }

    /** An event that waits, with its place in the queue. */
    record Pending(long place, OutgoingEvent event) {}

    /** How far the record has been read. */
    Optional<TailPosition> tailPosition();

    /** The calls written since the given instant, and all that are still open. */
    List<Call> listCalls(Instant since);

    /** Writes all of it, or nothing; an event that already waits is not added twice. */
    void write(Entry entry);

    /** Writes an alarm with its event; false, and nothing written, when the alarm was taken before. */
    boolean writeAlarm(DeviceAlarm alarm, OutgoingEvent event);

    /** The events that wait longest, in order. */
    List<Pending> listPending(int limit);

    /** Kafka has these. */
    void acknowledge(List<Pending> events);

    /** How many events wait, as last known; never fails. */
    long backlog();

    /** Forgets calls that are over and alarms that were taken before the given instant. */
    void forget(Instant before);

    /** True when a write would succeed now; never fails. */
    boolean isWritable();
}
