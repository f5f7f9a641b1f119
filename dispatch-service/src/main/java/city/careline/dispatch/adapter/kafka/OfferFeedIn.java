package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.OfferFeed;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.PoisonEvent;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears our own events as every instance publishes them, so that an app connected here learns of offers made or ended
 * anywhere. It reads from now on, in a group of its own; whoever connects is first told what is open, and a version
 * tells an app which of two states is the later.
 */
@ApplicationScoped
public class OfferFeedIn {
    private static final Logger LOG = Logger.getLogger(OfferFeedIn.class);
    private final OfferFeed feed;

    /** Passes on to whoever is connected. */
    public OfferFeedIn(OfferFeed feed) {
        this.feed = feed;
    }

    /**
     * An event of a work order; what concerns no app is passed over, what cannot be read too: a failure here would end
     * the channel, and every app connected to this instance would hear no more.
     */
    @Incoming("offer-feed")
    @NonBlocking
    public void on(ConsumerRecord<String, String> kafka) {
        try {
            tell(CloudEventHeaders.read(kafka).type(), kafka.value());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "own event %s-%d@%d cannot be told: %s",
                    kafka.topic(), kafka.partition(), kafka.offset(), e.toString());
        }
    }

    private void tell(String type, @Nullable String payload) {
        if (payload == null) {
            throw new PoisonEvent("event without a value");
        }
        if (type.equals(OfferMade.TYPE.name())) {
            var made = Json.read(payload, OfferMade.class);
            changed(made.offerId(), made.providerId(), made.workerId());
        } else if (type.equals(OfferEnded.TYPE.name())) {
            var ended = Json.read(payload, OfferEnded.class);
            changed(ended.offerId(), ended.providerId(), ended.workerId());
        } else if (type.equals(AssignmentMade.TYPE.name())) {
            var made = Json.read(payload, AssignmentMade.class);
            changed(made.offerId(), made.providerId(), made.workerId());
        } else if (type.equals(AssignmentReleased.TYPE.name())) {
            var released = Json.read(payload, AssignmentReleased.class);
            feed.released(
                    new AssignmentId(released.assignmentId()),
                    new WorkOrderId(released.workOrderId()),
                    new ProviderId(named(released.providerId())),
                    new WorkerId(named(released.workerId())),
                    released.reason());
        }
    }

    private void changed(UUID offerId, UUID providerId, UUID workerId) {
        feed.changed(new OfferId(offerId), new ProviderId(named(providerId)), new WorkerId(named(workerId)));
    }

    /** JSON may lack whom it is for, and news for nobody would end the streams of all. */
    private static UUID named(@Nullable UUID id) {
        if (id == null) {
            throw new PoisonEvent("event for nobody");
        }
        return id;
    }
}
