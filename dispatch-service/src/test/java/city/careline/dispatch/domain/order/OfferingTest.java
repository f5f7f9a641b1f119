package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.card;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferingTest {
    @Test
    void theFirstWaveAsksThoseOnTheCardForAMinute() {
        var docket = released();
        var wave = Offering.wave(docket, card(3), THREE, IDS, NOW);
        assertThat(wave.after().openOffers()).hasSize(3).allSatisfy(offer -> {
            assertThat(offer.terms().wave()).isEqualTo(1);
            assertThat(offer.terms().expiresAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(offer.version()).isEqualTo(1);
        });
        assertThat(wave.deadlines())
                .containsExactly(new Deadline(docket.order().id(), Deadline.Matter.OFFERS, 1, NOW.plusSeconds(60)));
        assertThat(wave.after().askedInRound()).hasSize(3);
    }

    @Test
    void noWaveIsMadeWhileOffersAreOut() {
        assertThat(Offering.wave(offered(1), card(3), THREE, IDS, NOW).isNothing())
                .isTrue();
        assertThat(Offering.nobody(offered(1), Map.of(), THREE, NOW).isNothing())
                .isTrue();
    }

    @Test
    void L07_nobodyFoundIsEscalatedAndTriedAgainNeverEnded() {
        var docket = released();
        var nobody = Offering.wave(docket, card(0), THREE, IDS, NOW);
        assertThat(nobody.after().order().state()).isEqualTo(OrderState.UNSERVED);
        assertThat(nobody.after().order().header().owner()).isEqualTo(OrderHeader.SUPERVISOR);
        assertThat(nobody.deadlines())
                .containsExactly(
                        new Deadline(docket.order().id(), Deadline.Matter.RETRY, 1, NOW.plus(Duration.ofSeconds(60))));
        var again = Offering.retry(nobody.after(), 1);
        assertThat(again.after().needsWave()).isTrue();
        assertThat(Offering.retry(nobody.after(), 2).isNothing())
                .as("a stale deadline")
                .isTrue();
        assertThat(Offering.retry(again.after(), 1).isNothing())
                .as("a doubled deadline")
                .isTrue();
    }

    @Test
    void offersExpireAtTheirInstantAndTheRoundHasAnEnd() {
        var docket = offered(2);
        assertThat(Offering.expire(docket, NOW.plusSeconds(59)).isNothing()).isTrue();
        var expired = Offering.expire(docket, NOW.plusSeconds(60));
        assertThat(expired.after().needsWave()).isTrue();
        assertThat(expired.after().offers())
                .allMatch(offer -> offer instanceof Offer.Expired one && one.version() == 2);
        assertThat(Offering.isExhausted(expired.after(), THREE)).isFalse();
        var second = Offering.wave(expired.after(), card(2), THREE, IDS, NOW.plusSeconds(60));
        assertThat(second.after().askedInRound()).hasSize(4);
        assertThat(Offering.isExhausted(second.after(), THREE)).isTrue();
    }

    @Test
    void G32_inANewRoundEverybodyIsAskedAgain() {
        var expired = Offering.expire(offered(2), NOW.plusSeconds(60)).after();
        var unserved = Offering.nobody(expired, Map.of(Offering.WAVES_EXHAUSTED, 2), THREE, NOW.plusSeconds(60));
        var again = Offering.retry(
                unserved.after(), unserved.after().order().header().wave());
        assertThat(again.after().askedInRound()).isEmpty();
        assertThat(Offering.isExhausted(again.after(), THREE)).isFalse();
    }

    @Test
    void anAcceptedOfferDoesNotExpire() {
        var docket = offered(2);
        Offer first = docket.offers().getFirst();
        var bound = Answering.accept(docket, first, worker(first), 0, IDS, NOW)
                .change()
                .after();
        assertThat(Offering.expire(bound, NOW.plusSeconds(600)).isNothing()).isTrue();
    }

    @Test
    void anOfferOfAClockThatWasSetBackExpiresNow() {
        var docket = offered(2);
        assertThat(Offering.expire(docket, NOW.minusSeconds(60)).isNothing())
                .as("a clock may be corrected a little")
                .isTrue();
        assertThat(Offering.expire(docket, NOW.minus(Duration.ofDays(30)))
                        .after()
                        .needsWave())
                .isTrue();
    }
}
