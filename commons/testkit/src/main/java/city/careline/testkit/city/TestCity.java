package city.careline.testkit.city;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The embedded city for tests of a service: real PostgreSQL, Kafka and, when asked for, Redis; started once per JVM,
 * ended with it. Used as {@code @WithTestResource(value = TestCity.class, initArgs = {@ResourceArg(name = "service",
 * value = "dispatch"), @ResourceArg(name = "redis", value = "true")})}.
 */
public final class TestCity implements QuarkusTestResourceLifecycleManager {

    /** Init argument: the service word whose schema and role are used. */
    public static final String SERVICE = "service";

    /** Init argument: {@code true} to start Redis and set {@code careline.redis.uri}. */
    public static final String REDIS = "redis";

    private @Nullable String service;
    private boolean wantsRedis;

    /** For Quarkus, and for plain tests that call {@link #start()} themselves. */
    public TestCity() {}

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.get(SERVICE);
        wantsRedis = Boolean.parseBoolean(initArgs.getOrDefault(REDIS, "false"));
    }

    /** The configuration of a service that lives in this city. */
    @Override
    public Map<String, String> start() {
        String postgres = "127.0.0.1:" + CityDatabase.port() + "/" + CityDatabase.NAME;
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.reactive.url", "vertx-reactive:postgresql://" + postgres);
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + postgres);
        if (service != null) {
            config.put("quarkus.datasource.username", service);
            config.put("quarkus.datasource.password", service);
        }
        config.put("kafka.bootstrap.servers", CityBroker.bootstrap());
        config.put(
                "mp.jwt.verify.publickey.location",
                TestKeys.publicKeyFile().toUri().toString());
        config.put("mp.jwt.verify.issuer", "careline");
        config.put("careline.crypto.keyset", TestKeys.fieldKeyset());
        config.put("careline.crypto.hash-key", TestKeys.hashKey());
        if (wantsRedis) {
            config.put("careline.redis.uri", CityRedis.uri());
        }
        return config;
    }

    /** Nothing: the city is shared by all tests of this JVM and ends with it. */
    @Override
    public void stop() {}
}
