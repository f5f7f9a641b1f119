package city.careline.deploy.city;

import java.util.HashMap;
import java.util.Map;

/** What each service of the embedded city is told; everything goes by environment, so no secret shows in a process list. */
final class ServiceSettings {
    private final CityOptions options;
    private final Secrets secrets;
    private final TokenIssuer issuer;
    private final Database database;
    private final Broker broker;
    private final RedisServer redis;
    private final Telephony telephony;

    ServiceSettings(
            CityOptions options,
            Secrets secrets,
            TokenIssuer issuer,
            Database database,
            Broker broker,
            RedisServer redis,
            Telephony telephony) {
        this.options = options;
        this.secrets = secrets;
        this.issuer = issuer;
        this.database = database;
        this.broker = broker;
        this.redis = redis;
        this.telephony = telephony;
    }

    Map<String, String> of(Instance instance) {
        Service service = instance.service();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(options.ports().of(instance.part())));
        settings.put("quarkus.datasource.username", service.word());
        settings.put("quarkus.datasource.password", secrets.password(service.word()));
        settings.put("quarkus.datasource.reactive.url", database.url());
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + database.url());
        settings.put("kafka.bootstrap.servers", broker.bootstrap());
        settings.put("careline.redis.uri", redis.uri());
        settings.put("careline.crypto.keyset", secrets.keyset());
        settings.put("careline.crypto.hash-key", secrets.hashKey());
        // Not as a URI: what reads it does not decode, so a folder with a space or a Chinese name would not be found.
        settings.put("mp.jwt.verify.publickey.location", "file:" + issuer.publicKeys());
        if (service == Service.DISPATCH) {
            settings.put("careline.instance", String.valueOf(instance.number()));
        }
        if (service == Service.GATEWAY) {
            settings.put(
                    "careline.journal.file",
                    options.folder().folder("journal").resolve("gateway.db").toString());
            settings.putAll(telephony.gatewaySettings());
        }
        settings.putAll(options.settings());
        return settings;
    }
}
