package city.careline.dispatch.adapter.kafka;

import static city.careline.dispatch.Samples.AT_ONCE;
import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.dispatch.domain.order.Visiting;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DispatchEventsOutTest {
    private final DispatchEventsOut out = new DispatchEventsOut();

    private List<OutgoingEvent> announced(Change change) {
        return change.events().stream()
                .map(event -> out.of(event, change.after().order()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void eachEventTravelsUnderItsOrderWithItsOrigin() {
        var opened = Opening.incident(incident(elder()), false, AT_ONCE, NOW);
        var events = announced(opened);
        assertThat(events).hasSize(1);
        OutgoingEvent event = events.getFirst();
        assertThat(event.topic()).isEqualTo("careline.dispatch.work-orders");
        assertThat(event.key()).isEqualTo(opened.after().order().id().toString());
        assertThat(event.header().originId())
                .isEqualTo(opened.after().order().header().originId());
        var payload = Json.read(event.payload(), IncidentOpened.class);
        assertThat(payload.workOrderId()).isEqualTo(opened.after().order().id().value());
        assertThat(payload.risk()).isEqualTo(city.careline.contracts.Risk.HIGH);
    }

    @Test
    void anUnknownCallersIncidentHasNeitherElderNorRegion() {
        var payload = Json.read(
                announced(Opening.incident(incident(null), false, AT_ONCE, NOW))
                        .getFirst()
                        .payload(),
                IncidentOpened.class);
        assertThat(payload.elderId()).isNull();
        assertThat(payload.regionCode()).isNull();
        assertThat(payload.householdId()).isNull();
    }

    @Test
    void aServiceOrderTellsBillingWhatToHold() {
        var order = serviceOrder(NOW);
        var payload = Json.read(
                announced(Opening.serviceOrder(order, Duration.ofSeconds(2), NOW))
                        .getFirst()
                        .payload(),
                ServiceOrderPlaced.class);
        assertThat(payload.itemCode()).isEqualTo("BATH_HELP");
        assertThat(payload.minutes()).isEqualTo(60);
        assertThat(payload.scheduledAt()).isEqualTo(NOW);
    }

    @Test
    void everyEndOfAnOfferIsToldWithItsVersion() {
        Docket docket = offered(2);
        Offer first = docket.offers().getFirst();
        var declined = Json.read(
                announced(Answering.decline(docket, first, worker(first), "BUSY", NOW)
                                .change())
                        .getFirst()
                        .payload(),
                OfferEnded.class);
        assertThat(declined.end().name()).isEqualTo("DECLINED");
        assertThat(declined.reason()).isEqualTo("BUSY");
        assertThat(declined.version()).isEqualTo(2);
        var expired = Json.read(
                announced(Offering.expire(docket, NOW.plusSeconds(60)))
                        .getFirst()
                        .payload(),
                OfferEnded.class);
        assertThat(expired.end().name()).isEqualTo("EXPIRED");
        assertThat(expired.reason()).isNull();
        assertThat(announced(
                        Ending.cancel(docket, "FALSE_ALARM", "operator-1", NOW).change()))
                .hasSize(3);
    }

    @Test
    void aVisitIsToldFromAcceptanceToItsProof() {
        Docket docket = offered(1);
        Offer only = docket.offers().getFirst();
        Change accepted =
                Answering.accept(docket, only, worker(only), 0, IDS, NOW).change();
        assertThat(announced(accepted))
                .extracting(event -> event.header().type())
                .containsExactly("careline.dispatch.assignment-made.v1");
        Docket at = accepted.after();
        for (VisitReport report :
                List.of(new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()))) {
            Change step = Visiting.report(at, at.assignments().getFirst(), worker(only), report, 300, IDS, NOW)
                    .change();
            assertThat(announced(step))
                    .extracting(event -> event.header().type())
                    .containsExactly("careline.dispatch.visit-progressed.v1");
            at = step.after();
        }
        Change done = Visiting.report(
                        at,
                        at.assignments().getFirst(),
                        worker(only),
                        new VisitReport.CheckOut(HOME.point(), null),
                        300,
                        IDS,
                        NOW.plus(Duration.ofMinutes(40)))
                .change();
        var payload = Json.read(announced(done).getFirst().payload(), VisitCompleted.class);
        assertThat(payload.clockedMinutes()).isEqualTo(40);
        assertThat(payload.itemCode()).isNull();
        assertThat(payload.locationMatched()).isTrue();
    }

    @Test
    void whatConcernsNobodyOutsideStaysInTheTimeline() {
        Docket docket = offered(1);
        assertThat(announced(Releasing.answered(docket, UUID.randomUUID(), "8001", "operator-1", NOW)))
                .isEmpty();
        assertThat(announced(Releasing.callerGone(docket, UUID.randomUUID(), NOW)))
                .isEmpty();
        assertThat(announced(Releasing.identify(docket, elder(), NOW).change())).isEmpty();
    }

    @Test
    void whatCannotBeIsABug() {
        Docket docket = offered(1);
        var open = docket.openOffers().getFirst();
        assertThatThrownBy(() -> out.of(new DispatchEvent.OfferEnded(open, NOW), docket.order()))
                .isInstanceOf(IllegalArgumentException.class);
        Change accepted =
                Answering.accept(docket, open, worker(open), 0, IDS, NOW).change();
        Offer won = accepted.after().offers().getFirst();
        assertThatThrownBy(() -> out.of(new DispatchEvent.OfferEnded(won, NOW), docket.order()))
                .isInstanceOf(IllegalArgumentException.class);
        Assignment made = accepted.after().assignments().getFirst();
        assertThatThrownBy(() -> out.of(new DispatchEvent.VisitProgressed(made, NOW), docket.order()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
