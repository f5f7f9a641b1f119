package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.POOL;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.card;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.matching.Considered;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Docket seeking() {
        Docket placed = Opening.serviceOrder(serviceOrder(NOW), Duration.ofSeconds(2), NOW)
                .after();
        return Holding.silence(placed, WAITING, NOW).after();
    }

    private static Docket waiting() {
        return Waiting.enter(seeking(), POOL, NOW).after();
    }

    private static Considered candidate() {
        return card(1).chosen().getFirst();
    }

    @Test
    void L07_whoWaitsHasAnAgeCapFromTheBeginning() {
        Docket docket = seeking();
        Change entered = Waiting.enter(docket, POOL, NOW);
        assertThat(entered.after().order().state()).isEqualTo(OrderState.WAITING);
        assertThat(entered.events())
                .containsExactly(new DispatchEvent.WaitingBegan(docket.order().id(), NOW));
        assertThat(entered.deadlines())
                .containsExactly(
                        new Deadline(docket.order().id(), Deadline.Matter.AGE_CAP, 0, NOW.plus(Duration.ofHours(4))));
        assertThat(Waiting.enter(entered.after(), POOL, NOW).isNothing())
                .as("who waits already")
                .isTrue();
    }

    @Test
    void aWaitingOrderIsOfferedToOneAndComesBackWhenItFails() {
        Change offered = Waiting.offer(waiting(), candidate(), MINUTE, IDS, NOW);
        assertThat(offered.after().openOffers()).hasSize(1);
        assertThat(offered.after().order().state()).isEqualTo(OrderState.OFFERING);
        assertThat(offered.deadlines())
                .containsExactly(
                        new Deadline(offered.after().order().id(), Deadline.Matter.OFFERS, 1, NOW.plus(MINUTE)));
        Docket expired = Offering.expire(offered.after(), NOW.plus(MINUTE)).after();
        Change back = Waiting.enter(expired, POOL, NOW.plus(MINUTE));
        assertThat(back.after().order().state()).isEqualTo(OrderState.WAITING);
        assertThat(back.after().order().header().watch().waitingSince())
                .as("keeps its place")
                .isEqualTo(NOW);
        assertThat(back.deadlines()).as("one age cap a round").isEmpty();
    }

    @Test
    void whoDoesNotWaitIsNotOfferedFromThePool() {
        assertThat(Waiting.offer(released(), candidate(), MINUTE, IDS, NOW).isNothing())
                .isTrue();
        assertThat(Waiting.stay(released(), MINUTE, NOW).isNothing()).isTrue();
        assertThat(Waiting.nobody(released(), Map.of(), POOL, NOW).isNothing()).isTrue();
    }

    @Test
    void theWinnerOfAnOfferFromThePoolHasTheOrder() {
        Docket docket = Waiting.offer(waiting(), candidate(), MINUTE, IDS, NOW).after();
        Offer offer = docket.offers().getFirst();
        var decision = Answering.accept(docket, offer, worker(offer), 0, IDS, NOW);
        assertThat(decision.outcome()).isInstanceOf(Acceptance.Granted.class);
        assertThat(Waiting.tooLong(decision.change().after(), 0, NOW).isNothing())
                .as("an age cap that comes later")
                .isTrue();
    }

    @Test
    void L07_whoWaitsTooLongIsASupervisorsAndWaitsOn() {
        Change late = Waiting.tooLong(waiting(), 0, NOW.plus(Duration.ofHours(4)));
        assertThat(late.after().order().state()).isEqualTo(OrderState.WAITING);
        assertThat(late.after().order().header().owner()).isEqualTo(OrderHeader.SUPERVISOR);
        assertThat(late.events())
                .singleElement()
                .satisfies(event -> assertThat(((DispatchEvent.Escalated) event).cause())
                        .isEqualTo(Escalating.Cause.WAITED_TOO_LONG));
        assertThat(Waiting.tooLong(waiting(), 7, NOW).isNothing())
                .as("of another round")
                .isTrue();
        assertThat(Waiting.tooLong(offered(1), 0, NOW).isNothing())
                .as("never waited")
                .isTrue();
    }

    @Test
    void whenEverybodyIsBusyItIsLookedAtAgainAndWhenNobodyCouldGoASupervisorOwnsIt() {
        Docket docket = waiting();
        assertThat(Waiting.stay(docket, MINUTE, NOW).deadlines())
                .containsExactly(new Deadline(docket.order().id(), Deadline.Matter.RETRY, 0, NOW.plus(MINUTE)));
        Change nobody = Waiting.nobody(docket, Map.of("OFF_SHIFT", 2), POOL, NOW);
        assertThat(nobody.after().order().state()).isEqualTo(OrderState.UNSERVED);
        Docket again = Offering.retry(nobody.after(), 1).after();
        Change reentered = Waiting.enter(again, POOL, NOW.plus(Duration.ofHours(9)));
        assertThat(reentered.deadlines())
                .as("its age is past the cap: at once")
                .containsExactly(
                        new Deadline(docket.order().id(), Deadline.Matter.AGE_CAP, 1, NOW.plus(Duration.ofHours(9))));
    }
}
