package city.careline.gateway.adapter.journal;

import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalUnavailable;
import city.careline.gateway.application.TailPosition;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.event.PoisonEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The journal in SQLite. What a row is about is readable, what it says is encrypted and bound to its row. */
@ApplicationScoped
public class SqliteJournal implements Journal {
    private static final Logger LOG = Logger.getLogger(SqliteJournal.class);

    private final SqliteFile file;
    private final FieldCipher cipher;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private final AtomicLong backlog = new AtomicLong(-1);

    /** Opens the file with the first use. */
    public SqliteJournal(@ConfigProperty(name = "careline.journal.file") String path, FieldCipher cipher) {
        this.file = new SqliteFile(Path.of(path));
        this.cipher = cipher;
    }

    void stop(@Observes ShutdownEvent event) {
        file.close();
    }

    @Override
    public Optional<TailPosition> tailPosition() {
        return file.transaction(connection -> {
            try (var query = connection.prepareStatement("select identity, read_to from tail");
                    var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new TailPosition(rows.getString(1), rows.getLong(2)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public List<Call> listCalls(Instant since) {
        return file.transaction(connection -> {
            var calls = new ArrayList<Call>();
            try (var query = connection.prepareStatement(
                    "select linked_id, body from calls where is_open = 1 or arrived_at >= ? order by arrived_at")) {
                query.setLong(1, since.toEpochMilli());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        readable("journal/call/" + rows.getString(1), rows.getString(2), StoredCall.class)
                                .map(StoredCall::toCall)
                                .ifPresent(calls::add);
                    }
                }
            }
            return calls;
        });
    }

    @Override
    public void write(Entry entry) {
        int added = file.transaction(connection -> {
            moveTail(connection, entry);
            for (Call call : entry.calls()) {
                putCall(connection, call);
            }
            int count = 0;
            for (OutgoingEvent event : entry.events()) {
                count += addEvent(connection, event);
            }
            return count;
        });
        count(added);
    }

    @Override
    public boolean writeAlarm(DeviceAlarm alarm, OutgoingEvent event) {
        String id = alarm.alarmId().toString();
        String body = cipher.encrypt(Json.write(alarm), "journal/alarm/" + id);
        int added = file.transaction(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into alarms (alarm_id, taken_at, body) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, id);
                insert.setLong(2, alarm.raisedAt().toEpochMilli());
                insert.setString(3, body);
                return insert.executeUpdate() == 0 ? -1 : addEvent(connection, event);
            }
        });
        count(Math.max(0, added));
        return added >= 0;
    }

    @Override
    public List<Pending> listPending(int limit) {
        return file.transaction(connection -> {
            var pending = new ArrayList<Pending>();
            try (var query = connection.prepareStatement("select place, event_id, body from outgoing order by place");
                    var rows = query.executeQuery()) {
                while (pending.size() < limit && rows.next()) {
                    long place = rows.getLong(1);
                    readable("journal/event/" + rows.getString(2), rows.getString(3), OutgoingEvent.class)
                            .ifPresent(event -> pending.add(new Pending(place, event)));
                }
            }
            return pending;
        });
    }

    @Override
    public void acknowledge(List<Pending> events) {
        int gone = file.transaction(connection -> {
            try (var delete = connection.prepareStatement("delete from outgoing where place = ?")) {
                int count = 0;
                for (Pending event : events) {
                    delete.setLong(1, event.place());
                    count += delete.executeUpdate();
                }
                return count;
            }
        });
        count(-gone);
    }

    @Override
    public long backlog() {
        return Math.max(0, backlog.get());
    }

    @Override
    public void forget(Instant before) {
        file.transaction(connection -> {
            try (var calls = connection.prepareStatement("delete from calls where is_open = 0 and arrived_at < ?");
                    var alarms = connection.prepareStatement("delete from alarms where taken_at < ?")) {
                calls.setLong(1, before.toEpochMilli());
                alarms.setLong(1, before.toEpochMilli());
                return calls.executeUpdate() + alarms.executeUpdate();
            }
        });
    }

    @Override
    public boolean isWritable() {
        try {
            return file.transaction(connection -> {
                try (var probe = connection.prepareStatement("insert into probe (only_row, tick) values (1, 0)"
                        + " on conflict (only_row) do update set tick = tick + 1")) {
                    return probe.executeUpdate() == 1;
                }
            });
        } catch (JournalUnavailable e) {
            return false;
        }
    }

    /** A row of another key or of a damaged disk stays where it is, told once, and never holds up the others. */
    private <T> Optional<T> readable(String context, String body, Class<T> type) {
        try {
            return Optional.of(Json.read(cipher.decrypt(body, context), type));
        } catch (IllegalStateException | PoisonEvent e) {
            if (unreadable.add(context)) {
                LOG.errorf("%s cannot be read: %s", context, e.getMessage());
            }
            return Optional.empty();
        }
    }

    private static void moveTail(Connection connection, Entry entry) throws SQLException {
        var position = entry.position();
        if (position == null) {
            return;
        }
        try (var put = connection.prepareStatement("insert into tail (only_row, identity, read_to) values (1, ?, ?)"
                + " on conflict (only_row) do update set identity = excluded.identity, read_to = excluded.read_to")) {
            put.setString(1, position.identity());
            put.setLong(2, position.offset());
            put.executeUpdate();
        }
    }

    private void putCall(Connection connection, Call call) throws SQLException {
        String linkedId = call.arrival().identity().linkedId();
        try (var put = connection.prepareStatement(
                "insert into calls (linked_id, is_open, arrived_at, body) values (?, ?, ?, ?)"
                        + " on conflict (linked_id) do update set is_open = excluded.is_open, body = excluded.body")) {
            put.setString(1, linkedId);
            put.setInt(2, call.isOpen() ? 1 : 0);
            put.setLong(3, call.arrival().at().toEpochMilli());
            put.setString(4, cipher.encrypt(Json.write(StoredCall.of(call)), "journal/call/" + linkedId));
            put.executeUpdate();
        }
    }

    private int addEvent(Connection connection, OutgoingEvent event) throws SQLException {
        String id = event.header().id().toString();
        try (var add = connection.prepareStatement(
                "insert into outgoing (event_id, body) values (?, ?) on conflict do nothing")) {
            add.setString(1, id);
            add.setString(2, cipher.encrypt(Json.write(event), "journal/event/" + id));
            return add.executeUpdate();
        }
    }

    /** Counted once from the file, then kept in step. */
    private void count(int change) {
        if (backlog.get() >= 0) {
            backlog.addAndGet(change);
            return;
        }
        backlog.set(file.transaction(connection -> {
            try (var query = connection.prepareStatement("select count(*) from outgoing");
                    var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        }));
    }
}
