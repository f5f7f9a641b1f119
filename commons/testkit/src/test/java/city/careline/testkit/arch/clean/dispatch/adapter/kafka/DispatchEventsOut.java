package city.careline.testkit.arch.clean.dispatch.adapter.kafka;

import city.careline.testkit.arch.clean.contracts.dispatch.OfferMade;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

class DispatchEventsOut {
    private @Nullable Producer<String, String> producer;

    private @Nullable SqlConnection transaction;

    OfferMade event(String offerId) {
        return new OfferMade(offerId, "0".repeat(64));
    }

    boolean isOpen() {
        return producer != null || transaction != null;
    }
}
