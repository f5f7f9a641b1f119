package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Offer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptOfferTest {
    private final Hall hall = new Hall();

    private Offer.Open offer(int index) {
        return hall.stores.openOffer(hall.stores.dockets().getFirst().order().id(), index);
    }

    private void press() {
        hall.worker(100);
        hall.worker(200);
        hall.opened(hall.alarm(hall.resident()));
    }

    @Test
    void repeatedByTheWinnerIsGrantedAgain() {
        press();
        Offer first = offer(0);
        var granted = (Acceptance.Granted) hall.await(hall.acceptOffer.handle(first.id(), hall.self(first)));
        assertThat(hall.await(hall.acceptOffer.handle(first.id(), hall.self(first))))
                .isEqualTo(new Acceptance.Granted(granted.assignmentId(), true));
    }

    @Test
    void announcesTheAssignmentExactlyOnce() {
        press();
        Offer first = offer(0);
        Offer second = offer(1);
        hall.await(hall.acceptOffer.handle(first.id(), hall.self(first)));
        hall.await(hall.acceptOffer.handle(first.id(), hall.self(first)));
        assertThat(hall.await(hall.acceptOffer.handle(second.id(), hall.self(second))))
                .isInstanceOf(Acceptance.AlreadyTaken.class);
        assertThat(hall.stores.heard(DispatchEvent.AssignmentMade.class)).hasSize(1);
        assertThat(hall.stores.heard(DispatchEvent.OfferEnded.class)).hasSize(1);
    }

    @Test
    void aWorkerNeverHoldsMoreThanHisCapacity() {
        hall.worker(100);
        hall.opened(hall.alarm(hall.resident()));
        Offer first = offer(0);
        var second = hall.stores.openOffer(hall.opened(hall.alarm(hall.resident())), 0);
        hall.await(hall.acceptOffer.handle(first.id(), hall.self(first)));
        assertThat(hall.await(hall.acceptOffer.handle(second.id(), hall.self(second))))
                .isEqualTo(new Acceptance.NotAvailable(second.terms().workerId()));
    }

    @Test
    void isTooLateWhenTimeIsUp() {
        press();
        Offer first = offer(0);
        hall.stores.pass(Duration.ofSeconds(60));
        assertThat(hall.await(hall.acceptOffer.handle(first.id(), hall.self(first))))
                .isEqualTo(new Acceptance.TooLate(Samples.NOW.plusSeconds(60)));
    }

    @Test
    void theBackstopAnswersAlreadyTaken() {
        press();
        Offer first = offer(0);
        var refusing = new AcceptOffer(
                hall.stores,
                new WorkOrdersDecorator(hall.stores) {
                    @Override
                    public io.smallrye.mutiny.Uni<Void> save(UnitOfWork work, Change change) {
                        return io.smallrye.mutiny.Uni.createFrom()
                                .failure(new LiveAssignmentExists(new IllegalStateException()));
                    }
                },
                hall.stores,
                hall.stores,
                hall.judgeWorker,
                hall.makeOffers);
        assertThat(hall.await(refusing.handle(first.id(), hall.self(first))))
                .isInstanceOf(Acceptance.AlreadyTaken.class);
    }

    @Test
    void anOfferNeverMadeIsAbsent() {
        var nobody = new OfferId(UUID.randomUUID());
        press();
        assertThatThrownBy(() -> hall.await(hall.acceptOffer.handle(nobody, hall.self(offer(0)))))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(hall.declineOffer.handle(nobody, hall.self(offer(0)), "BUSY")))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> AcceptOffer.offer(hall.stores.dockets().getFirst(), nobody))
                .isInstanceOf(Absent.class);
    }
}
