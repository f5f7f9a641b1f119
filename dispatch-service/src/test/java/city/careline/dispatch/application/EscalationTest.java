package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private final Hall hall = new Hall();

    private void ladder(Kind kind, Ladder.Rung... rungs) {
        hall.await(hall.stores.run(work ->
                hall.stores.replaceLadders(work, List.of(new Ladder(new Scope("", kind, null), List.of(rungs))))));
    }

    private void floor() {
        hall.await(hall.stores.run(work -> hall.stores.replaceFloors(
                work, List.of(new FloorPolicy("", Set.of("TEKUN"), Set.of("STATION", "COUNTY_TEAM"))))));
    }

    private Elder protectedElder() {
        Elder one = Samples.elder();
        return hall.known(new Elder(
                one.id(),
                one.householdId(),
                one.home(),
                one.risk(),
                true,
                one.wishes(),
                List.of(new Elder.Membership("TEKUN", LocalDate.of(2020, 1, 1), null)),
                null,
                1));
    }

    private WorkOrderId bathFor(Elder elder) {
        hall.sellsBaths();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, null, Samples.ORIGIN);
        var placed = hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT));
        return ((PlaceServiceOrder.Placement.Placed) placed).id();
    }

    private OrderHeader header(WorkOrderId id) {
        return hall.stores.docket(id).order().header();
    }

    private List<Ladder.Action> taken() {
        return hall.stores.heard(DispatchEvent.Escalated.class).stream()
                .map(DispatchEvent.Escalated::action)
                .toList();
    }

    @Test
    void L07_nobodyAnswersSoASupervisorHearsEverybodyIsAskedAndAnAmbulanceComes() {
        ladder(
                Kind.INCIDENT,
                new Ladder.Rung(1, Duration.ofSeconds(10), Ladder.Action.SUPERVISOR_ALERT),
                new Ladder.Rung(2, Duration.ofSeconds(20), Ladder.Action.WIDEN),
                new Ladder.Rung(3, Duration.ofSeconds(30), Ladder.Action.AMBULANCE),
                new Ladder.Rung(4, Duration.ofSeconds(40), Ladder.Action.COUNTY_ALERT));
        for (int i = 1; i <= 6; i++) {
            hall.worker(100 * i);
        }
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        assertThat(hall.stores.docket(id).openOffers()).hasSize(3);
        hall.stores.pass(Duration.ofSeconds(20));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers())
                .as("beside those who are being asked")
                .hasSize(6);
        hall.stores.pass(Duration.ofSeconds(20));
        hall.fire();
        assertThat(taken())
                .containsExactly(
                        Ladder.Action.SUPERVISOR_ALERT,
                        Ladder.Action.WIDEN,
                        Ladder.Action.AMBULANCE,
                        Ladder.Action.COUNTY_ALERT);
        assertThat(header(id).owner()).isEqualTo(OrderHeader.COUNTY);
        assertThat(hall.stores.heard(DispatchEvent.AmbulanceRequested.class)).hasSize(1);
        Offer offer = hall.stores.openOffer(id, 5);
        hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        assertThat(hall.stores.docket(id).openOffers())
                .as("all siblings are told")
                .isEmpty();
    }

    @Test
    void L07_whoIsServedInTimeIsNotEscalated() {
        ladder(Kind.INCIDENT, new Ladder.Rung(1, Duration.ofSeconds(10), Ladder.Action.SUPERVISOR_ALERT));
        hall.worker(100);
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        Offer offer = hall.stores.openOffer(id, 0);
        hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(taken()).isEmpty();
    }

    @Test
    void wideningBeginsANewRoundWhenNobodyCouldBeOffered() {
        ladder(Kind.INCIDENT, new Ladder.Rung(1, Duration.ofSeconds(10), Ladder.Action.WIDEN));
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        hall.worker(100);
        hall.stores.pass(Duration.ofSeconds(10));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        WorkOrderId homeless = hall.opened(hall.alarm(null));
        hall.stores.pass(Duration.ofSeconds(10));
        hall.fire();
        assertThat(header(homeless).state()).isEqualTo(OrderState.UNSERVED);
    }

    @Test
    void wideningOffersAWaitingOrderNow() {
        ladder(Kind.SERVICE_ORDER, new Ladder.Rung(1, Duration.ofSeconds(10), Ladder.Action.WIDEN));
        hall.worker(100, Hall.BATH, "URGENT_HELP");
        WorkOrderId emergency = hall.opened(hall.alarm(hall.resident()));
        Offer offer = hall.stores.openOffer(emergency, 0);
        hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        WorkOrderId bath = bathFor(hall.resident());
        hall.stores.pass(Duration.ofSeconds(2));
        hall.fire();
        assertThat(header(bath).state()).isEqualTo(OrderState.WAITING);
        hall.worker(200, Hall.BATH);
        hall.stores.pass(Duration.ofSeconds(8));
        hall.fire();
        assertThat(hall.stores.docket(bath).openOffers()).hasSize(1);
    }

    @Test
    void L06_aSeatAsksForAnAmbulance() {
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        assertThat(hall.await(hall.requestAmbulance.handle(id, "UNCONSCIOUS", Hall.SEAT)))
                .isEqualTo(new Escalating.AmbulanceCall.Requested(false));
        assertThat(hall.await(hall.requestAmbulance.handle(id, "UNCONSCIOUS", Hall.SEAT)))
                .isEqualTo(new Escalating.AmbulanceCall.Requested(true));
        assertThatThrownBy(() -> hall.await(hall.requestAmbulance.handle(id, "UNCONSCIOUS", Hall.ELSEWHERE)))
                .isInstanceOf(Absent.class);
        assertThat(hall.stores.heard(DispatchEvent.AmbulanceRequested.class)).hasSize(1);
    }

    @Test
    void G32_aRefusalOfPublicMoneyLeadsAProtectedElderToTheFloorProviders() {
        floor();
        WorkOrderId id = bathFor(protectedElder());
        hall.await(hall.stores.run(work -> hall.noteHold.handle(work, id, new HoldNews.Refused("NO_QUOTA"))));
        assertThat(header(id).state()).as("nobody there yet, but not closed").isEqualTo(OrderState.UNSERVED);
        assertThat(header(id).owner()).isEqualTo(OrderHeader.COUNTY);
        var survey = hall.await(hall.stores.run(work -> hall.surveyOrder.handle(work, hall.stores.docket(id))));
        assertThat(survey.policy().rings()).singleElement().satisfies(ring -> {
            assertThat(ring.floor()).isTrue();
            assertThat(ring.providerKinds()).containsExactlyInAnyOrder("STATION", "COUNTY_TEAM");
        });
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(taken()).as("the county hears once").containsExactly(Ladder.Action.COUNTY_ALERT);
    }

    @Test
    void G32_aProtectedElderLeftUnservedIsTheCountys() {
        floor();
        WorkOrderId id = hall.opened(hall.alarm(protectedElder()));
        assertThat(header(id).owner()).isEqualTo(OrderHeader.COUNTY);
        WorkOrderId other = hall.opened(hall.alarm(hall.resident()));
        assertThat(header(other).owner()).isEqualTo(OrderHeader.SUPERVISOR);
    }
}
