package city.careline.gateway.adapter.index;

import city.careline.gateway.application.Terminals;
import city.careline.gateway.domain.Terminal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All terminals by id, line and device. While a line moves from one terminal to another both may claim it for a
 * moment, because order holds per terminal only; the one with the higher version has it.
 */
@ApplicationScoped
public class TerminalIndex implements Terminals {
    private static final Comparator<Terminal> NEWEST =
            Comparator.comparingLong(Terminal::version).thenComparing(Terminal::id);

    private final Map<UUID, Terminal> byId = new HashMap<>();
    private final Map<String, Set<UUID>> byLine = new HashMap<>();
    private final Map<String, Set<UUID>> byDevice = new HashMap<>();
    private boolean complete;

    @Override
    public synchronized void put(Terminal terminal) {
        @Nullable Terminal before = byId.get(terminal.id());
        if (before != null && before.version() > terminal.version()) {
            return;
        }
        if (before != null) {
            remove(byLine, before.lineHash(), before.id());
            remove(byDevice, before.deviceId(), before.id());
        }
        byId.put(terminal.id(), terminal);
        if (terminal.active()) {
            add(byLine, terminal.lineHash(), terminal.id());
            add(byDevice, terminal.deviceId(), terminal.id());
        }
    }

    @Override
    public synchronized Optional<Terminal> byLine(String lineHash) {
        return newest(byLine.getOrDefault(lineHash, Set.of()));
    }

    @Override
    public synchronized Optional<Terminal> byDevice(String deviceId) {
        return newest(byDevice.getOrDefault(deviceId, Set.of()));
    }

    @Override
    public synchronized List<Terminal> list() {
        return byId.values().stream().filter(Terminal::active).toList();
    }

    @Override
    public synchronized void complete() {
        complete = true;
    }

    @Override
    public synchronized boolean isComplete() {
        return complete;
    }

    private Optional<Terminal> newest(Set<UUID> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .max(NEWEST);
    }

    private static void add(Map<String, Set<UUID>> index, @Nullable String key, UUID id) {
        if (key != null) {
            index.computeIfAbsent(key, any -> new HashSet<>(2)).add(id);
        }
    }

    private static void remove(Map<String, Set<UUID>> index, @Nullable String key, UUID id) {
        if (key != null) {
            index.computeIfPresent(key, (any, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }
}
