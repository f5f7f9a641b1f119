package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferWaitingTest {
    private final Hall hall = new Hall();

    @BeforeEach
    void sell() {
        hall.sellsBaths();
    }

    private WorkOrderId granted() {
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, null, Samples.ORIGIN);
        var id = ((PlaceServiceOrder.Placement.Placed) hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT))).id();
        hall.await(hall.stores.run(
                work -> hall.noteHold.handle(work, id, new HoldNews.Granted(UUID.randomUUID(), 6_000, 0))));
        return id;
    }

    private OrderState state(WorkOrderId id) {
        return hall.stores.docket(id).order().state();
    }

    private List<WorkerId> asked(WorkOrderId id) {
        return hall.stores.docket(id).offers().stream()
                .map(Offer::terms)
                .map(OfferTerms::workerId)
                .toList();
    }

    @Test
    void L13_theNearestIsAskedAndAfterADeclineTheNext() {
        WorkerId near = hall.worker(100, Hall.BATH);
        WorkerId next = hall.worker(200, Hall.BATH);
        WorkOrderId id = granted();
        assertThat(asked(id)).containsExactly(near);
        Offer first = hall.stores.openOffer(id, 0);
        hall.await(hall.declineOffer.handle(first.id(), hall.self(first), "BUSY"));
        assertThat(asked(id)).containsExactly(near, next);
        assertThat(hall.stores.heard(DispatchEvent.WaitingBegan.class)).hasSize(1);
    }

    @Test
    void whenAllAreBusyItWaitsUntilOneIsFree() {
        hall.worker(100, Hall.BATH);
        WorkOrderId served = granted();
        Offer offer = hall.stores.openOffer(served, 0);
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isInstanceOf(Acceptance.Granted.class);
        WorkOrderId waits = granted();
        assertThat(state(waits)).isEqualTo(OrderState.WAITING);
        assertThat(hall.stores.heard(DispatchEvent.NobodyFound.class)).isEmpty();
        hall.await(hall.cancelWorkOrder.handle(served, "ELDER_CANCELLED", Hall.SEAT));
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(hall.stores.docket(waits).openOffers()).hasSize(1);
    }

    @Test
    void whenNobodyCouldGoASupervisorOwnsIt() {
        WorkOrderId id = granted();
        assertThat(state(id)).isEqualTo(OrderState.UNSERVED);
        hall.worker(100, Hall.BATH);
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
    }

    @Test
    void L26_aRingInWhichNobodyIsFoundIsPassedOverAtOnce() {
        var rows = new ArrayList<>(hall.await(hall.stores.run(hall.stores::listOffers)));
        rows.replaceAll(row -> row.scope().kind() != Kind.INCIDENT
                ? row
                : new OfferPolicy(
                        new Scope("", Kind.INCIDENT, null),
                        OfferPolicy.Mode.WAVES,
                        List.of(
                                new Ring(500, 1, Duration.ofSeconds(10)),
                                new Ring(1_000, 2, Duration.ofSeconds(20)),
                                new Ring(5_000, 3, Duration.ofSeconds(30))),
                        4,
                        Duration.ofSeconds(60),
                        Duration.ofHours(4),
                        300));
        hall.await(hall.stores.run(work -> hall.stores.replaceOffers(work, rows)));
        hall.worker(700);
        hall.worker(800);
        hall.worker(4_000);
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        assertThat(hall.stores.docket(id).openOffers()).hasSize(2).allSatisfy(offer -> {
            assertThat(offer.terms().wave()).isEqualTo(2);
            assertThat(offer.terms().expiresAt()).isEqualTo(Samples.NOW.plusSeconds(20));
        });
        hall.stores.pass(Duration.ofSeconds(20));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.terms().wave()).isEqualTo(3));
    }
}
