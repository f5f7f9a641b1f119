package city.careline.gateway.adapter.redis;

import city.careline.gateway.application.PhoneCopies;
import city.careline.gateway.application.TerminalCopies;
import city.careline.gateway.application.Terminals;
import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.Terminal;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.PoisonEvent;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The directory and the phones' states in Redis, for an instance that has just started and for the others. One thread
 * writes; after any failure, and whenever Redis forgot, everything is written again.
 */
@ApplicationScoped
public class RedisCopies implements TerminalCopies, PhoneCopies {
    private static final Logger LOG = Logger.getLogger(RedisCopies.class);
    private static final String LINES = "gateway:lines";
    private static final String DEVICES = "gateway:devices";
    private static final String PHONES = "gateway:phones";
    private static final int CHANGES = 10_000;
    private static final int CHUNK = 500;

    private final RedisLink link;
    private final Terminals terminals;
    private final LinkedBlockingQueue<Terminal> changes = new LinkedBlockingQueue<>(CHANGES);
    private final Map<SeatId, PhoneState> phones = new ConcurrentHashMap<>();
    private volatile boolean everything = true;
    private volatile boolean stopped;

    /** Copies what is in memory. */
    public RedisCopies(RedisLink link, Terminals terminals) {
        this.link = link;
        this.terminals = terminals;
    }

    void start(@Observes StartupEvent event) {
        if (link.isConfigured()) {
            Thread.ofPlatform().daemon().name("redis-copies").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Override
    public void put(Terminal terminal) {
        if (link.isConfigured() && !changes.offer(terminal)) {
            everything = true;
        }
    }

    @Override
    public void put(SeatId seat, PhoneState state) {
        phones.put(seat, state);
        link.find().ifPresent(it -> {
            try {
                var written = it.async().hset(PHONES, seat.value(), Json.write(state));
                LOG.tracef("phone copied: %s", written);
            } catch (RedisException e) {
                everything = true;
            }
        });
    }

    @Override
    public Optional<Terminal> byLine(String lineHash) {
        return read(LINES, lineHash);
    }

    @Override
    public Optional<Terminal> byDevice(String deviceId) {
        return read(DEVICES, deviceId);
    }

    @Override
    public Uni<Map<SeatId, PhoneState>> list() {
        @Nullable StatefulRedisConnection<String, String> redis = link.find().orElse(null);
        if (redis == null) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.createFrom()
                .completionStage(() -> redis.async().hgetall(PHONES))
                .map(RedisCopies::phones)
                .ifNoItem()
                .after(RedisLink.PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(Map.of());
    }

    private static Map<SeatId, PhoneState> phones(Map<String, String> copies) {
        var phones = new HashMap<SeatId, PhoneState>();
        copies.forEach((seat, json) -> phones.put(new SeatId(seat), Json.read(json, PhoneState.class)));
        return phones;
    }

    private Optional<Terminal> read(String table, String field) {
        try {
            return link.find()
                    .map(redis -> redis.sync().hget(table, field))
                    .map(json -> Json.read(json, Terminal.class))
                    .filter(Terminal::active);
        } catch (RedisException | PoisonEvent e) {
            LOG.debugf("no copy: %s", e.toString());
            return Optional.empty();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                @Nullable Terminal changed = changes.poll(1, TimeUnit.SECONDS);
                @Nullable
                StatefulRedisConnection<String, String> redis = link.find().orElse(null);
                if (redis == null) {
                    everything = true;
                    continue;
                }
                if (everything || forgotten(redis)) {
                    everything = false;
                    writeAll(redis);
                } else if (changed != null) {
                    write(redis, List.of(changed));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                everything = true;
                LOG.debugf("copies are written later: %s", e.toString());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    /** Redis came back empty. */
    private boolean forgotten(StatefulRedisConnection<String, String> redis) {
        return changes.isEmpty()
                && redis.sync().exists(LINES) == 0
                && !terminals.list().isEmpty();
    }

    private void writeAll(StatefulRedisConnection<String, String> redis) {
        List<Terminal> all = terminals.list();
        for (int from = 0; from < all.size(); from += CHUNK) {
            write(redis, all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        phones.forEach((seat, state) -> redis.sync().hset(PHONES, seat.value(), Json.write(state)));
    }

    private static void write(StatefulRedisConnection<String, String> redis, List<Terminal> terminals) {
        var lines = new HashMap<String, String>();
        var devices = new HashMap<String, String>();
        for (Terminal terminal : terminals) {
            String json = Json.write(terminal);
            if (terminal.lineHash() != null) {
                lines.put(terminal.lineHash(), json);
            }
            if (terminal.deviceId() != null) {
                devices.put(terminal.deviceId(), json);
            }
        }
        if (!lines.isEmpty()) {
            redis.sync().hset(LINES, lines);
        }
        if (!devices.isEmpty()) {
            redis.sync().hset(DEVICES, devices);
        }
    }
}
