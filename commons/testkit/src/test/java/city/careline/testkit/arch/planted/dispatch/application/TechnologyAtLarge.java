package city.careline.testkit.arch.planted.dispatch.application;

import com.google.crypto.tink.Aead;
import io.lettuce.core.RedisURI;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import org.apache.kafka.clients.producer.Producer;
import org.asteriskjava.manager.ManagerConnection;
import org.jspecify.annotations.Nullable;

class TechnologyAtLarge {
    @Nullable
    ManagerConnection asterisk;

    @Nullable
    RedisURI redis;

    @Nullable
    EntityManager persistence;

    @Nullable
    SqlConnection postgres;

    @Nullable
    Response rest;

    @Nullable
    Producer<String, String> kafka;

    @Nullable
    Aead encryption;
}
