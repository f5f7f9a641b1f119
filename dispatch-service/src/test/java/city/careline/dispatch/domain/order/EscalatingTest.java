package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalatingTest {
    private static final Ladder LADDER = new Ladder(
            new Scope("", Kind.INCIDENT, null),
            List.of(
                    new Ladder.Rung(1, Duration.ofSeconds(60), Ladder.Action.SUPERVISOR_ALERT),
                    new Ladder.Rung(2, Duration.ofSeconds(90), Ladder.Action.WIDEN),
                    new Ladder.Rung(3, Duration.ofSeconds(180), Ladder.Action.AMBULANCE),
                    new Ladder.Rung(4, Duration.ofSeconds(300), Ladder.Action.COUNTY_ALERT)));

    private static Docket assigned() {
        Docket docket = offered(1);
        Offer offer = docket.offers().getFirst();
        return Answering.accept(docket, offer, worker(offer), 0, IDS, NOW)
                .change()
                .after();
    }

    @Test
    void L07_theStepsAreWrittenWithTheOrderWhateverBecomesOfItsOffers() {
        Docket docket = released();
        Change begun = Escalating.begin(Change.none(docket), LADDER, NOW);
        assertThat(begun.deadlines())
                .extracting(Deadline::matter, Deadline::number, Deadline::dueAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deadline.Matter.ESCALATION, 1, NOW.plusSeconds(60)),
                        org.assertj.core.groups.Tuple.tuple(Deadline.Matter.ESCALATION, 2, NOW.plusSeconds(90)),
                        org.assertj.core.groups.Tuple.tuple(Deadline.Matter.ESCALATION, 3, NOW.plusSeconds(180)),
                        org.assertj.core.groups.Tuple.tuple(Deadline.Matter.ESCALATION, 4, NOW.plusSeconds(300)));
    }

    @Test
    void L07_eachStepIsTakenOnceAndHasAnOwner() {
        var first = Escalating.climb(offered(2), LADDER, 1, NOW);
        assertThat(first.outcome()).contains(Ladder.Action.SUPERVISOR_ALERT);
        Docket docket = first.change().after();
        assertThat(docket.order().header().owner()).isEqualTo(OrderHeader.SUPERVISOR);
        assertThat(docket.openOffers()).as("offers go on").hasSize(2);
        assertThat(Escalating.climb(docket, LADDER, 1, NOW).change().isNothing())
                .as("a doubled deadline")
                .isTrue();
        var county = Escalating.climb(docket, LADDER, 4, NOW);
        assertThat(county.change().after().order().header().owner()).isEqualTo(OrderHeader.COUNTY);
        assertThat(county.change().events())
                .containsExactly(new DispatchEvent.Escalated(
                        docket.order().id(),
                        4,
                        Ladder.Action.COUNTY_ALERT,
                        Escalating.Cause.UNANSWERED,
                        OrderHeader.COUNTY,
                        NOW));
        var again = Escalating.begin(county.change(), LADDER, NOW);
        assertThat(again.deadlines())
                .as("what is left to take")
                .extracting(Deadline::number)
                .containsExactly(2, 3);
    }

    @Test
    void aSupervisorTakesNothingAwayFromTheCounty() {
        Docket county = Escalating.climb(offered(1), LADDER, 4, NOW).change().after();
        assertThat(Escalating.climb(county, LADDER, 1, NOW)
                        .change()
                        .after()
                        .order()
                        .header()
                        .owner())
                .isEqualTo(OrderHeader.COUNTY);
    }

    @Test
    void whoIsInHandIsNotEscalatedNorIsAStepThatIsGone() {
        assertThat(Escalating.climb(assigned(), LADDER, 1, NOW).outcome()).isEqualTo(Optional.empty());
        assertThat(Escalating.climb(offered(1), LADDER, 9, NOW).change().isNothing())
                .isTrue();
        Docket ended = Ending.cancel(offered(1), "FALSE_ALARM", "operator-1", NOW)
                .change()
                .after();
        assertThat(Escalating.climb(ended, LADDER, 1, NOW).change().isNothing()).isTrue();
    }

    @Test
    void L06_anAmbulanceIsAskedForOnceBesideWhoeverIsSought() {
        var policy = Escalating.climb(offered(1), LADDER, 3, NOW);
        assertThat(policy.change().events())
                .hasSize(2)
                .last()
                .isEqualTo(new DispatchEvent.AmbulanceRequested(
                        policy.change().after().order().id(), "UNANSWERED", OrderHeader.POLICY, NOW));
        assertThat(Escalating.callAmbulance(policy.change().after(), "UNCONSCIOUS", "operator-1", NOW)
                        .outcome())
                .isEqualTo(new Escalating.AmbulanceCall.Requested(true));

        var seat = Escalating.callAmbulance(assigned(), "UNCONSCIOUS", "operator-1", NOW);
        assertThat(seat.outcome()).isEqualTo(new Escalating.AmbulanceCall.Requested(false));
        assertThat(seat.change().after().order().header().watch().ambulanceAt()).isEqualTo(NOW);
        Docket sought = Escalating.callAmbulance(offered(1), "UNCONSCIOUS", "operator-1", NOW)
                .change()
                .after();
        assertThat(Escalating.climb(sought, LADDER, 3, NOW).change().events())
                .as("not twice")
                .hasSize(1);
    }

    @Test
    void noAmbulanceIsAskedForWhenTheOrderHasEnded() {
        Docket ended = Ending.cancel(offered(1), "FALSE_ALARM", "operator-1", NOW)
                .change()
                .after();
        assertThat(Escalating.callAmbulance(ended, "UNCONSCIOUS", "operator-1", NOW)
                        .outcome())
                .isEqualTo(new Escalating.AmbulanceCall.Ended(OrderState.CANCELLED));
    }

    @Test
    void G32_aProtectedElderWhomBillingRefusesIsServedByTheFloorAndTheCountyOwnsIt() {
        Docket placed = Opening.serviceOrder(serviceOrder(NOW), Duration.ofSeconds(2), NOW)
                .after();
        Change heard = Holding.heard(placed, new HoldNews.Refused("NO_QUOTA"), WAITING, true, NOW);
        assertThat(heard.after().order().state()).isEqualTo(OrderState.OFFERING);
        assertThat(heard.after().order().header().owner()).isEqualTo(OrderHeader.COUNTY);
        assertThat(heard.after().order().header().watch().floor()).isTrue();
        assertThat(heard.events())
                .filteredOn(DispatchEvent.Escalated.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((DispatchEvent.Escalated) event).cause())
                        .isEqualTo(Escalating.Cause.FLOOR_GUARANTEE));
        assertThat(Escalating.toTheFloor(Change.none(heard.after()), NOW).events())
                .as("told once")
                .isEmpty();
        assertThat(Holding.heard(placed, new HoldNews.Refused("NO_QUOTA"), WAITING, false, NOW)
                        .after()
                        .order()
                        .state())
                .as("nobody else is")
                .isEqualTo(OrderState.CANCELLED);
    }
}
