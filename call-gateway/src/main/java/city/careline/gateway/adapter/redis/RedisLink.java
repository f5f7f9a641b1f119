package city.careline.gateway.adapter.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis, when there is one. A dead Redis refuses at once and is never waited for longer than half a
 * second; nothing here is needed for a call.
 */
@ApplicationScoped
public class RedisLink {
    /** Longest wait for one answer. */
    static final Duration PATIENCE = Duration.ofMillis(400);

    private static final Logger LOG = Logger.getLogger(RedisLink.class);
    private static final int QUEUE = 2_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Optional<String> uri;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile @Nullable RedisClient client;
    private volatile boolean stopped;

    /** Without an address there is no Redis. */
    public RedisLink(@ConfigProperty(name = "careline.redis.uri") Optional<String> uri) {
        this.uri = uri;
    }

    void start(@Observes StartupEvent event) {
        uri.ifPresent(
                address -> Thread.ofPlatform().daemon().name("redis-connect").start(() -> connect(address)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        RedisClient open = client;
        if (open != null) {
            open.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    boolean isConfigured() {
        return uri.isPresent();
    }

    /** The connection; absent when Redis was never there or is away now. */
    Optional<StatefulRedisConnection<String, String>> find() {
        return Optional.ofNullable(connection).filter(StatefulRedisConnection::isOpen);
    }

    /** Only the first connect is ours; later ones the client does by itself. */
    private void connect(String address) {
        RedisClient made = RedisClient.create(address);
        made.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(true)
                        .build())
                .requestQueueSize(QUEUE)
                .build());
        client = made;
        while (!stopped && connection == null) {
            try {
                connection = made.connect();
            } catch (RedisException e) {
                LOG.debugf("no Redis yet: %s", e.toString());
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }
}
