package city.careline.gateway.application;

import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.runtime.event.OutgoingEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal for tests that can be made to fail. */
public final class JournalInMemory implements Journal {
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<UUID, DeviceAlarm> alarms = new HashMap<>();
    private final List<Pending> outgoing = new ArrayList<>();
    private @Nullable TailPosition position;
    private long place;
    private volatile boolean failing;

    /** From now on every access fails, or works again. */
    public void fail(boolean now) {
        failing = now;
    }

    /** Everything that waits, in order. */
    public List<OutgoingEvent> waiting() {
        return outgoing.stream().map(Pending::event).toList();
    }

    @Override
    public Optional<TailPosition> tailPosition() {
        check();
        return Optional.ofNullable(position);
    }

    @Override
    public List<Call> listCalls(Instant since) {
        check();
        return calls.values().stream()
                .filter(call -> call.isOpen() || !call.arrival().at().isBefore(since))
                .toList();
    }

    @Override
    public void write(Entry entry) {
        check();
        if (entry.position() != null) {
            position = entry.position();
        }
        entry.calls().forEach(call -> calls.put(call.arrival().identity().linkedId(), call));
        entry.events().forEach(this::add);
    }

    @Override
    public boolean writeAlarm(DeviceAlarm alarm, OutgoingEvent event) {
        check();
        if (alarms.putIfAbsent(alarm.alarmId(), alarm) != null) {
            return false;
        }
        add(event);
        return true;
    }

    @Override
    public List<Pending> listPending(int limit) {
        check();
        return outgoing.stream().limit(limit).toList();
    }

    @Override
    public void acknowledge(List<Pending> events) {
        check();
        Set<Pending> done = new HashSet<>(events);
        outgoing.removeIf(done::contains);
    }

    @Override
    public long backlog() {
        return outgoing.size();
    }

    @Override
    public void forget(Instant before) {
        check();
        calls.values().removeIf(call -> !call.isOpen() && call.arrival().at().isBefore(before));
        alarms.values().removeIf(alarm -> alarm.raisedAt().isBefore(before));
    }

    @Override
    public boolean isWritable() {
        return !failing;
    }

    private void add(OutgoingEvent event) {
        boolean waits = outgoing.stream()
                .anyMatch(it -> it.event().header().id().equals(event.header().id()));
        if (!waits) {
            outgoing.add(new Pending(++place, event));
        }
    }

    private void check() {
        if (failing) {
            throw new JournalUnavailable(new IOException("disk full"));
        }
    }
}
