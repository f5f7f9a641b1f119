package city.careline.gateway.application;

import city.careline.contracts.gateway.CallAbandoned;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.SeatNotice;
import city.careline.gateway.domain.Terminal;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A gateway in memory: every port does its work, and tests look at what came out. */
public final class Gateway implements OutgoingEvents, Deliveries, Screens, Measurements, InstantSource {
    final JournalInMemory journal = new JournalInMemory();
    final List<GatewayEvent> formed = new ArrayList<>();
    final List<OutgoingEvent> sentDirectly = new ArrayList<>();
    final List<SeatNotice> shown = new ArrayList<>();
    final List<GatewayEvent> counted = new CopyOnWriteArrayList<>();
    final Map<String, Terminal> lines = new HashMap<>();
    final Map<String, Terminal> copies = new HashMap<>();
    private boolean directoryComplete = true;
    private volatile boolean kafkaAway;
    private volatile int pastJournal;
    private int secondPath;
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    final Terminals terminals = new Terminals() {
        @Override
        public void put(Terminal terminal) {
            String line = terminal.lineHash();
            if (line != null) {
                lines.put(line, terminal);
            }
        }

        @Override
        public Optional<Terminal> byLine(String lineHash) {
            return Optional.ofNullable(lines.get(lineHash));
        }

        @Override
        public Optional<Terminal> byDevice(String deviceId) {
            return lines.values().stream()
                    .filter(terminal -> deviceId.equals(terminal.deviceId()))
                    .findFirst();
        }

        @Override
        public List<Terminal> list() {
            return List.copyOf(lines.values());
        }

        @Override
        public void complete() {
            directoryComplete = true;
        }

        @Override
        public boolean isComplete() {
            return directoryComplete;
        }
    };

    final TerminalCopies terminalCopies = new TerminalCopies() {
        @Override
        public void put(Terminal terminal) {
            String line = terminal.lineHash();
            if (line != null) {
                copies.put(line, terminal);
            }
        }

        @Override
        public Optional<Terminal> byLine(String lineHash) {
            return Optional.ofNullable(copies.get(lineHash));
        }

        @Override
        public Optional<Terminal> byDevice(String deviceId) {
            return copies.values().stream()
                    .filter(terminal -> deviceId.equals(terminal.deviceId()))
                    .findFirst();
        }
    };

    /** What was made durable for the first time, by the name of its type. */
    public List<String> told() {
        return counted.stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    /** The journal. */
    public JournalInMemory journal() {
        return journal;
    }

    /** The directory. */
    public Terminals directory() {
        return terminals;
    }

    IdentifyCaller identify() {
        return new IdentifyCaller(terminals, terminalCopies);
    }

    /** A process that follows calls; another one is its successor. */
    public FollowCalls followCalls() {
        return new FollowCalls(journal, this, this, identify(), this, this, this, "city");
    }

    RaiseAlarm raiseAlarm() {
        return new RaiseAlarm(journal, this, this, identify(), this, this);
    }

    /** From now on Kafka takes nothing, or takes again. */
    public void kafkaAway(boolean away) {
        kafkaAway = away;
    }

    void directoryIncomplete() {
        directoryComplete = false;
    }

    void clock(Instant to) {
        now = to;
    }

    /** How often the journal had failed. */
    public int pastJournal() {
        return pastJournal;
    }

    int secondPath() {
        return secondPath;
    }

    @Override
    public OutgoingEvent of(GatewayEvent event) {
        formed.add(event);
        String name = event.toString();
        return OutgoingEvent.of(
                CallAbandoned.TYPE,
                new CallAbandoned(Ids.derived(name), city.careline.contracts.gateway.CallKind.EMERGENCY, event.at(), 0),
                Ids.derived(name),
                name,
                name,
                event.at(),
                Ids.derivedOrigin(name));
    }

    @Override
    public void wake() {
        // nobody sleeps here
    }

    @Override
    public boolean sendNow(List<OutgoingEvent> events) {
        if (!kafkaAway) {
            sentDirectly.addAll(events);
        }
        return !kafkaAway;
    }

    @Override
    public void show(Call call, List<SeatNotice> notices) {
        shown.addAll(notices);
    }

    @Override
    public void incidentChanged(List<UUID> callIds, @Nullable UUID householdId) {
        // incidents are shown by the REST adapter
    }

    @Override
    public void told(GatewayEvent event) {
        counted.add(event);
    }

    @Override
    public void identified(Caller caller) {
        // counted by the metrics adapter
    }

    @Override
    public void wentPastTheJournal() {
        pastJournal = pastJournal + 1;
    }

    @Override
    public void tookSecondPath() {
        secondPath++;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
