package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private final Docket docket = offered(3);
    private final Offer first = docket.offers().get(0);
    private final Offer second = docket.offers().get(1);

    private Docket afterAcceptance() {
        return Answering.accept(docket, first, worker(first), 0, IDS, NOW)
                .change()
                .after();
    }

    @Test
    void theFirstWinsAndItsSiblingsAreTakenBackInTheSameDecision() {
        var decision = Answering.accept(docket, first, worker(first), 0, IDS, NOW);
        assertThat(decision.outcome()).isInstanceOf(Acceptance.Granted.class);
        Docket bound = decision.change().after();
        assertThat(bound.order().state()).isEqualTo(OrderState.ASSIGNED);
        assertThat(bound.liveAssignment()).hasValueSatisfying(one -> {
            assertThat(one.workerId()).isEqualTo(first.terms().workerId());
            assertThat(one.stage()).isEqualTo(Assignment.Stage.MADE);
        });
        assertThat(bound.openOffers()).isEmpty();
        assertThat(decision.change().events())
                .hasExactlyElementsOfTypes(
                        DispatchEvent.AssignmentMade.class,
                        DispatchEvent.OfferEnded.class,
                        DispatchEvent.OfferEnded.class);
    }

    @Test
    void theSecondIsToldThatItIsTaken() {
        Docket bound = afterAcceptance();
        Offer withdrawn = bound.findOffer(second.id()).orElseThrow();
        var decision = Answering.accept(bound, withdrawn, worker(second), 0, IDS, NOW);
        assertThat(decision.outcome()).isInstanceOf(Acceptance.AlreadyTaken.class);
        assertThat(decision.change().isNothing()).isTrue();
        assertThat(Answering.accept(bound, second, worker(second), 0, IDS, NOW).outcome())
                .as("even with a card that still says open")
                .isInstanceOf(Acceptance.AlreadyTaken.class);
    }

    @Test
    void theWinnerRepeatingIsGrantedAgain() {
        Docket bound = afterAcceptance();
        Offer accepted = bound.findOffer(first.id()).orElseThrow();
        var again = Answering.accept(bound, accepted, worker(first), 1, IDS, NOW.plusSeconds(999));
        assertThat(again.outcome())
                .isEqualTo(new Acceptance.Granted(
                        bound.liveAssignment().orElseThrow().id(), true));
        assertThat(again.change().isNothing()).isTrue();
    }

    @Test
    void isTooLateAtTheInstantItExpires() {
        var inTime = NOW.plusSeconds(60).minusNanos(1);
        assertThat(Answering.accept(docket, first, worker(first), 0, IDS, inTime)
                        .outcome())
                .isInstanceOf(Acceptance.Granted.class);
        assertThat(Answering.accept(docket, first, worker(first), 0, IDS, NOW.plusSeconds(60))
                        .outcome())
                .isEqualTo(new Acceptance.TooLate(NOW.plusSeconds(60)));
        Docket expired = Offering.expire(docket, NOW.plusSeconds(61)).after();
        assertThat(Answering.accept(expired, expired.offers().getFirst(), worker(first), 0, IDS, NOW.plusSeconds(62))
                        .outcome())
                .isEqualTo(new Acceptance.TooLate(NOW.plusSeconds(60)));
    }

    @Test
    void isNotYoursForAnotherProviderOrWorker() {
        var stranger = new Answerer(new ProviderId(UUID.randomUUID()), null);
        assertThat(Answering.accept(docket, first, stranger, 0, IDS, NOW).outcome())
                .isInstanceOf(Acceptance.NotYours.class);
        var colleague = new Answerer(first.terms().providerId(), new WorkerId(UUID.randomUUID()));
        assertThat(Answering.accept(docket, first, colleague, 0, IDS, NOW).outcome())
                .isInstanceOf(Acceptance.NotYours.class);
        assertThat(Answering.decline(docket, first, stranger, "BUSY", NOW).outcome())
                .isInstanceOf(Refusal.NotYours.class);
        var desk = new Answerer(first.terms().providerId(), null);
        assertThat(Answering.accept(docket, first, desk, 0, IDS, NOW).outcome()).isInstanceOf(Acceptance.Granted.class);
    }

    @Test
    void aWorkerWithAllHandsFullIsNotAvailable() {
        assertThat(Answering.accept(docket, first, worker(first), 1, IDS, NOW).outcome())
                .isEqualTo(new Acceptance.NotAvailable(first.terms().workerId()));
    }

    @Test
    void anAssignmentReleasedSinceIsNoLongerTheWinners() {
        Docket cancelled = Ending.cancel(afterAcceptance(), "FALSE_ALARM", "operator-1", NOW.plusSeconds(5))
                .change()
                .after();
        Offer accepted = cancelled.findOffer(first.id()).orElseThrow();
        assertThat(Answering.accept(cancelled, accepted, worker(first), 0, IDS, NOW.plusSeconds(6))
                        .outcome())
                .isEqualTo(new Acceptance.TooLate(NOW.plusSeconds(5)));
    }

    @Test
    void anOfferOfACancelledOrderIsTooLateNotTaken() {
        Docket cancelled = Ending.cancel(docket, "FALSE_ALARM", "operator-1", NOW.plusSeconds(5))
                .change()
                .after();
        assertThat(Answering.accept(cancelled, cancelled.offers().getFirst(), worker(first), 0, IDS, NOW)
                        .outcome())
                .isEqualTo(new Acceptance.TooLate(NOW.plusSeconds(5)));
    }

    @Test
    void aDeclineEndsTheOfferOnceAndForAll() {
        var decision = Answering.decline(docket, first, worker(first), "TOO_FAR", NOW);
        assertThat(decision.outcome()).isEqualTo(new Refusal.Noted(false));
        Docket declined = decision.change().after();
        assertThat(declined.openOffers()).hasSize(2);
        assertThat(declined.needsWave()).isFalse();
        Offer ended = declined.findOffer(first.id()).orElseThrow();
        assertThat(Answering.decline(declined, ended, worker(first), "TOO_FAR", NOW)
                        .outcome())
                .isEqualTo(new Refusal.Noted(true));
        assertThat(Answering.accept(declined, ended, worker(first), 0, IDS, NOW).outcome())
                .isEqualTo(new Acceptance.TooLate(NOW));
    }

    @Test
    void whatHasEndedCannotBeDeclined() {
        assertThat(Answering.decline(docket, first, worker(first), "BUSY", NOW.plusSeconds(60))
                        .outcome())
                .isEqualTo(new Refusal.TooLate(NOW.plusSeconds(60)));
        Docket bound = afterAcceptance();
        assertThat(Answering.decline(bound, bound.findOffer(first.id()).orElseThrow(), worker(first), "BUSY", NOW)
                        .outcome())
                .isInstanceOf(Refusal.AlreadyAccepted.class);
        assertThat(Answering.decline(bound, bound.findOffer(second.id()).orElseThrow(), worker(second), "BUSY", NOW)
                        .outcome())
                .isEqualTo(new Refusal.TooLate(NOW));
        Docket expired = Offering.expire(docket, NOW.plusSeconds(61)).after();
        assertThat(Answering.decline(expired, expired.offers().getFirst(), worker(first), "BUSY", NOW.plusSeconds(62))
                        .outcome())
                .isEqualTo(new Refusal.TooLate(NOW.plusSeconds(60)));
    }

    @Test
    void aTokenWithoutProviderAnswersForNobody() {
        assertThat(new Answerer(null, null)
                        .mayAnswerFor(first.terms().providerId(), first.terms().workerId()))
                .isFalse();
    }
}
