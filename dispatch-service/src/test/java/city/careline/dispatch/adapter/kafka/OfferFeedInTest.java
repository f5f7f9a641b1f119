package city.careline.dispatch.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.Samples;
import city.careline.dispatch.application.OfferFeed;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferFeedInTest {
    private final List<OfferId> told = new ArrayList<>();
    private final OfferFeedIn in = new OfferFeedIn(new OfferFeed() {
        @Override
        public void changed(OfferId id, ProviderId providerId, WorkerId workerId) {
            told.add(id);
        }

        @Override
        public void released(
                AssignmentId id, WorkOrderId orderId, ProviderId providerId, WorkerId workerId, String reason) {}
    });

    private void hears(@Nullable String payload) {
        var kafka = new ConsumerRecord<>("careline.dispatch.work-orders", 0, 1L, "key", payload);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        OfferMade.TYPE.name(),
                        "ce_source",
                        "dispatch",
                        "ce_subject",
                        "subject",
                        "ce_time",
                        Samples.NOW.toString(),
                        "ce_originid",
                        Samples.ORIGIN)
                .forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        in.on(kafka);
    }

    @Test
    void whatCannotBeReadEndsNothing() {
        hears(null);
        hears("not JSON");
        hears("{\"offerId\":\"" + UUID.randomUUID() + "\",\"wave\":1}");
        UUID offer = UUID.randomUUID();
        hears("{\"offerId\":\"%s\",\"workOrderId\":\"%s\",\"providerId\":\"%s\",\"workerId\":\"%s\",\"wave\":1}"
                .formatted(offer, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        assertThat(told).containsExactly(new OfferId(offer));
    }
}
