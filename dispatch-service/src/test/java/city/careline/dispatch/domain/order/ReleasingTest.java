package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.north;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleasingTest {
    private static final UUID CALL = UUID.randomUUID();

    private static Docket waiting() {
        return Opening.incident(incident(elder()), false, WAITING, NOW).after();
    }

    @Test
    void theSeatReleasesWhatWaitsAndNothingElse() {
        var decision = Releasing.bySeat(waiting(), NOW);
        assertThat(decision.outcome()).isInstanceOf(Releasing.Release.Released.class);
        assertThat(decision.change().after().needsWave()).isTrue();
        var again = Releasing.bySeat(decision.change().after(), NOW);
        assertThat(again.outcome()).isEqualTo(new Releasing.Release.NotWaiting(OrderState.OFFERING));
        assertThat(again.change().isNothing()).isTrue();
    }

    @Test
    void whoAnswersOwnsTheOrderWhileItIsOpen() {
        var answered = Releasing.answered(waiting(), CALL, "8001", "operator-7", NOW);
        assertThat(answered.after().order().header().owner()).isEqualTo("operator-7");
        var ended = Ending.cancel(waiting(), "FALSE_ALARM", "operator-1", NOW)
                .change()
                .after();
        assertThat(Releasing.answered(ended, CALL, "8001", "operator-7", NOW).isNothing())
                .isTrue();
    }

    @Test
    void aCallerWhoHangsUpLeavesTheIncidentAndIsNotWaitedFor() {
        assertThat(Releasing.callerGone(waiting(), CALL, NOW).after().needsWave())
                .isTrue();
        var offered = offered(2);
        var gone = Releasing.callerGone(offered, CALL, NOW);
        assertThat(gone.after()).isEqualTo(offered);
        assertThat(gone.events()).hasSize(1);
        var order = Docket.of(serviceOrder(NOW));
        assertThat(Releasing.callerGone(order, CALL, NOW).after()).isEqualTo(order);
    }

    @Test
    void tellingTheElderOfAnUnknownCallerSendsSomebodyThere() {
        var unknown = released(incident(null));
        var unserved = Offering.nobody(unknown, Map.of(Offering.HOME_UNKNOWN, 1), THREE, NOW)
                .after();
        Elder elder = elder();
        var decision = Releasing.identify(unserved, elder, NOW);
        assertThat(decision.outcome()).isInstanceOf(Releasing.Identification.Identified.class);
        OrderHeader header = decision.change().after().order().header();
        assertThat(header.home()).isEqualTo(HOME);
        assertThat(header.elder()).isEqualTo(elder.id());
        assertThat(decision.change().after().needsWave()).isTrue();
    }

    @Test
    void offersToTheWrongHomeAreTakenBack() {
        Docket docket = offered(3);
        var decision = Releasing.identify(docket, elsewhere(), NOW);
        assertThat(decision.change().after().openOffers()).isEmpty();
        assertThat(decision.change().after().needsWave()).isTrue();
        assertThat(decision.change().after().askedInRound()).isEmpty();
        assertThat(decision.change().after().offers())
                .allMatch(offer -> offer instanceof Offer.Withdrawn one && one.why() == Offer.Withdrawal.HOME_CHANGED);
    }

    @Test
    void anotherElderOfTheSameHomeChangesNoOffer() {
        Docket docket = offered(3);
        var decision = Releasing.identify(docket, elder(), NOW);
        assertThat(decision.change().after().openOffers()).hasSize(3);
    }

    @Test
    void whileTheSeatDecidesTheElderMayBeCorrected() {
        var decision = Releasing.identify(waiting(), elsewhere(), NOW);
        assertThat(decision.change().after().order().state()).isEqualTo(OrderState.AWAITING_RELEASE);
    }

    @Test
    void aWorkerOnTheWayIsNotSentElsewhere() {
        Docket docket = offered(2);
        Offer first = docket.offers().getFirst();
        Docket bound = Answering.accept(docket, first, worker(first), 0, IDS, NOW)
                .change()
                .after();
        assertThat(Releasing.identify(bound, elsewhere(), NOW).outcome())
                .isInstanceOf(Releasing.Identification.AlreadyAssigned.class);
        assertThat(Releasing.identify(bound, elder(), NOW).outcome())
                .isInstanceOf(Releasing.Identification.Identified.class);
        Docket ended =
                Ending.cancel(bound, "FALSE_ALARM", "operator-1", NOW).change().after();
        assertThat(Releasing.identify(ended, elder(), NOW).outcome())
                .isEqualTo(new Releasing.Identification.Ended(OrderState.CANCELLED));
    }

    @Test
    void aScheduledVisitIsSoughtShortlyBeforeIt() {
        var order = serviceOrder(NOW.plus(Duration.ofHours(5)));
        var placed = Opening.serviceOrder(order, Duration.ofSeconds(2), NOW).after();
        var waiting = Holding.silence(placed, WAITING, NOW.plusSeconds(2));
        assertThat(waiting.after().order().state()).isEqualTo(OrderState.AWAITING_RELEASE);
        assertThat(waiting.deadlines())
                .containsExactly(new Deadline(order.id(), Deadline.Matter.RELEASE, 0, NOW.plus(Duration.ofHours(3))));
    }

    private static Elder elsewhere() {
        Elder one = elder();
        return new Elder(
                one.id(),
                one.householdId(),
                new Home(north(3_000), HOME.region()),
                one.risk(),
                true,
                Set.of(),
                null,
                1);
    }
}
