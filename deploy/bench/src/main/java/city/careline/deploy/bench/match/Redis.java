package city.careline.deploy.bench.match;

import city.careline.dispatch.domain.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Redis: the forty nearest within one kilometre, one question in flight per connection. It knows no eligibility; that ten
 * of the forty perform the item is hoped for, and picking them is not even counted.
 */
final class Redis implements ClosedLoop.Asker {
    private static final ProtocolCommand GEOSEARCH = () -> bytes("GEOSEARCH");
    private static final String KEY = "workers";
    private static final int AT_ONCE = 1_000;
    private static final int TRIES = 100;

    private final Town town;
    private final Jedis connection;

    Redis(Town town, int port) {
        this.town = town;
        this.connection = connect(port);
    }

    /** Everybody's place, after the server has come up. */
    static void load(Town town, int port) {
        try (Jedis connection = connect(port)) {
            for (int from = 0; from < town.size(); from += AT_ONCE) {
                Pipeline pipeline = connection.pipelined();
                for (int worker = from; worker < Math.min(from + AT_ONCE, town.size()); worker++) {
                    GeoPoint place = town.place(worker);
                    pipeline.geoadd(KEY, place.longitude(), place.latitude(), String.valueOf(worker));
                }
                pipeline.sync();
            }
        }
    }

    private static Jedis connect(int port) {
        for (int tries = 1; ; tries++) {
            Jedis connection = new Jedis("127.0.0.1", port, 60_000);
            try {
                connection.ping();
                return connection;
            } catch (JedisConnectionException e) {
                connection.close();
                if (tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void ask(int number) {
        GeoPoint home = town.home(number);
        Object answer = connection.sendCommand(
                GEOSEARCH,
                bytes(KEY),
                bytes("FROMLONLAT"),
                bytes(Double.toString(home.longitude())),
                bytes(Double.toString(home.latitude())),
                bytes("BYRADIUS"),
                bytes("1"),
                bytes("km"),
                bytes("ASC"),
                bytes("COUNT"),
                bytes("40"));
        if (!(answer instanceof List<?> found) || found.isEmpty()) {
            throw new IllegalStateException("Redis found nobody");
        }
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        connection.close();
    }
}
