package city.careline.testkit.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisServer;

/** A real Redis on a free port of the loopback address. */
public final class CityRedis {

    private static final String PORT = "careline.testcity.redis.port";

    private CityRedis() {}

    /** {@code redis://127.0.0.1:port}; starts the server when this JVM has none yet. */
    public static String uri() {
        return "redis://127.0.0.1:" + OncePerJvm.value(PORT, CityRedis::start);
    }

    private static String start() {
        int port = FreePorts.next();
        try {
            RedisServer redis = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis), "test-city-redis"));
            return String.valueOf(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(RedisServer redis) {
        try {
            redis.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
