package city.careline.billing.application;

import static city.careline.billing.domain.Samples.ITEM;
import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.id;
import static city.careline.billing.domain.Samples.order;
import static city.careline.billing.domain.Samples.shanghai;
import static city.careline.billing.domain.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureVisitTest {
    private static final Order ORDER = order(id(10), id(2));
    private final BooksInMemory books = new BooksInMemory();
    private final BillingDesk desk = new BillingDesk(books);

    @BeforeEach
    void aCityWithAnOrder() {
        desk.adds(Samples.policy());
        desk.knows(Samples.elder(id(2)));
        desk.knows(Samples.item());
        desk.places(ORDER);
    }

    private Entitlement entitlement() {
        return books.tables().entitlements.values().iterator().next();
    }

    private Charge charge() {
        return books.tables().charges.getLast();
    }

    private Review review() {
        return List.copyOf(books.tables().reviews.values()).getLast();
    }

    @Test
    void L34_chargesWhatWasClockedAndReleasesTheRest() {
        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(charge().publicFen()).isEqualTo(4_500);
        assertThat(charge().minutes()).isEqualTo(45);
        assertThat(entitlement().usedFen()).isEqualTo(4_500);
        assertThat(entitlement().leftFen()).isEqualTo(5_500);
        var captured = books.announced(BillingEvent.Captured.class).getLast();
        assertThat(captured.releasedFen()).isEqualTo(1_500);
        assertThat(captured.hold().state()).isEqualTo(HoldState.CAPTURED);
        assertThat(charge().adjustment()).isFalse();
        assertThat(charge().callId()).isEqualTo(ORDER.callId());
    }

    @Test
    void F1_neverChargesMoreThanOrderedNorMoreThanClocked() {
        desk.completes(visit(id(20), ORDER, id(30), 90));

        assertThat(charge().minutes()).isEqualTo(60);
        assertThat(charge().publicFen()).isEqualTo(6_000);
    }

    @Test
    void L50_theRestIsSelfPayAlsoWhenTheQuotaHasMore() {
        desk.knows(new Item(ITEM, true, List.of(Samples.price(null, 6_000), Samples.price(id(30), 7_000)), 2));

        desk.completes(visit(id(20), ORDER, id(30), 60));

        assertThat(charge().publicFen()).isEqualTo(6_000);
        assertThat(charge().selfPayFen()).isEqualTo(1_000);
    }

    @Test
    void Q08_thePriceOfTheCheckInCounts() {
        var checkIn = Samples.NOON.plusSeconds(86_400);
        var later = new Item.Price(null, 3_000, checkIn, null);
        desk.knows(new Item(ITEM, true, List.of(Samples.price(null, 6_000), later), 2));

        desk.completes(visit(id(20), ORDER, id(30), 60, checkIn));

        assertThat(charge().publicFen()).isEqualTo(3_000);
    }

    @Test
    void aVisitToldTwiceIsChargedOnce() {
        desk.completes(visit(id(20), ORDER, id(30), 45));
        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(books.tables().charges).hasSize(1);
        assertThat(books.tables().reviews).isEmpty();
    }

    @Test
    void anOrderIsChargedOnce() {
        desk.completes(visit(id(20), ORDER, id(30), 45));
        desk.completes(visit(id(21), ORDER, id(30), 45));

        assertThat(books.tables().charges).hasSize(1);
        assertThat(review().reason()).isEqualTo(ReviewReason.HOLD_ENDED);
    }

    @Test
    void N13_aVisitElsewhereIsNotPaidAndTheHoldStays() {
        desk.completes(Samples.elsewhere(visit(id(20), ORDER, id(30), 45)));

        assertThat(review().reason()).isEqualTo(ReviewReason.LOCATION_NOT_MATCHED);
        assertThat(review().owner()).isEqualTo("finance");
        assertThat(books.tables().charges).isEmpty();
        assertThat(desk.hold(id(10)).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void aVisitThatComesBeforeItsOrderIsChargedWhenTheOrderComes() {
        Order late = order(id(11), id(2));
        desk.completes(visit(id(20), late, id(30), 45));
        assertThat(review().reason()).isEqualTo(ReviewReason.ORDER_UNKNOWN);

        desk.places(late);

        assertThat(charge().visitId()).isEqualTo(id(20));
        assertThat(review().isOpen()).isFalse();
        assertThat(desk.hold(id(11)).orElseThrow().state()).isEqualTo(HoldState.CAPTURED);
    }

    @Test
    void aDoubtfulVisitThatComesBeforeItsOrderStillWaits() {
        Order late = order(id(11), id(2));
        desk.completes(Samples.elsewhere(visit(id(20), late, id(30), 45)));

        desk.places(late);

        assertThat(review().reason()).isEqualTo(ReviewReason.LOCATION_NOT_MATCHED);
        assertThat(desk.hold(id(11)).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void L37_aVisitOfAClosedMonthLandsInTheOpenOneAndNamesItsOwn() {
        books.moveTo(shanghai(2026, 12, 1, 0, 0));
        desk.closes(MONTH);

        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(charge().month()).isEqualTo(MONTH.plusMonths(1));
        assertThat(charge().originalMonth()).isEqualTo(MONTH);
        assertThat(charge().adjustment()).isTrue();
        assertThat(entitlement().lapsedFen())
                .as("N14: what comes back is zeroed")
                .isEqualTo(5_500);
        assertThat(books.tables().journal.getLast().originalMonth()).isEqualTo(MONTH);
    }

    @Test
    void L37_whenThePresentMonthIsClosedTooTheNextOpenOneTakesIt() {
        books.moveTo(shanghai(2027, 1, 1, 0, 0));
        desk.closes(MONTH);
        desk.closes(MONTH.plusMonths(1));
        books.moveTo(shanghai(2026, 11, 20, 0, 0));

        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(charge().month()).isEqualTo(MONTH.plusMonths(2));
    }

    @Test
    void N14_aHoldGivenBackAfterTheCloseIsZeroed() {
        books.moveTo(shanghai(2026, 12, 1, 0, 0));
        desk.closes(MONTH);

        desk.cancels(ORDER.workOrderId());

        assertThat(entitlement().lapsedFen()).isEqualTo(10_000);
        assertThat(books.tables().journal.getLast().month()).isEqualTo(MONTH.plusMonths(1));
    }
}
