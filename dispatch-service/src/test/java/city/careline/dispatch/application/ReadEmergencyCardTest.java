package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.application.ReadEmergencyCard.Reading;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Signal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadEmergencyCardTest {
    private final Hall hall = new Hall();

    @Test
    void aSeatReadsUntilTheOrderIsOverAndEveryReadingIsNoted() {
        Elder elder = hall.resident();
        WorkOrderId id = hall.opened(hall.alarm(elder));
        var opened = (Reading.Opened) hall.await(hall.readEmergencyCard.handle(id, Hall.SEAT));
        assertThat(opened.cards()).containsOnlyKeys(elder.id().value());
        assertThat(opened.cards().get(elder.id().value())).contains("演示老人");
        assertThat(hall.readings).containsExactly("operator-1");
        hall.await(hall.cancelWorkOrder.handle(id, "FALSE_ALARM", Hall.SEAT));
        assertThat(hall.await(hall.readEmergencyCard.handle(id, Hall.SEAT))).isInstanceOf(Reading.NotAllowed.class);
        assertThat(hall.readings).hasSize(1);
    }

    @Test
    void aWorkerReadsOnlyWhileBound() {
        hall.worker(100);
        hall.worker(200);
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        Offer won = hall.stores.openOffer(id, 0);
        Offer lost = hall.stores.openOffer(id, 1);
        assertThat(hall.await(hall.readEmergencyCard.handle(id, viewer(won)))).isInstanceOf(Reading.NotAllowed.class);
        hall.await(hall.acceptOffer.handle(won.id(), hall.self(won)));
        assertThat(hall.await(hall.readEmergencyCard.handle(id, viewer(won)))).isInstanceOf(Reading.Opened.class);
        assertThat(hall.await(hall.readEmergencyCard.handle(id, viewer(lost)))).isInstanceOf(Reading.NotAllowed.class);
        var stranger = new Viewer("w", false, "", null, new city.careline.dispatch.domain.WorkerId(UUID.randomUUID()));
        assertThatThrownBy(() -> hall.await(hall.readEmergencyCard.handle(id, stranger)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void ofAHouseholdAllCardsAreReadAndOfNobodyNone() {
        Elder one = hall.resident();
        var alarm = new OpenIncident.Alarm(
                new Signal(UUID.randomUUID(), null, Samples.NOW),
                Samples.ORIGIN,
                null,
                one.householdId(),
                List.<ElderId>of(),
                null,
                Risk.HIGH);
        var cards = (Reading.Opened) hall.await(hall.readEmergencyCard.handle(hall.opened(alarm), Hall.SEAT));
        assertThat(cards.cards()).hasSize(1);
        var unknown =
                (Reading.Opened) hall.await(hall.readEmergencyCard.handle(hall.opened(hall.alarm(null)), Hall.SEAT));
        assertThat(unknown.cards()).isEmpty();
        var cardless = hall.opened(hall.alarm(hall.known(Samples.elder())));
        assertThat(((Reading.Opened) hall.await(hall.readEmergencyCard.handle(cardless, Hall.SEAT))).cards())
                .isEmpty();
    }

    private static Viewer viewer(Offer offer) {
        return new Viewer(
                "worker", false, "", offer.terms().providerId(), offer.terms().workerId());
    }
}
