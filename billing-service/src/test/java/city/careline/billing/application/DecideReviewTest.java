package city.careline.billing.application;

import static city.careline.billing.domain.Samples.HOME;
import static city.careline.billing.domain.Samples.ITEM;
import static city.careline.billing.domain.Samples.id;
import static city.careline.billing.domain.Samples.order;
import static city.careline.billing.domain.Samples.shanghai;
import static city.careline.billing.domain.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Visit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideReviewTest {
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
    void aVisitOfACancelledOrderWaitsForAPerson() {
        desk.cancels(ORDER.workOrderId());
        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(review().reason()).isEqualTo(ReviewReason.HOLD_ENDED);
        assertThat(desk.decides(review().id(), Review.Verdict.REJECT)).isInstanceOf(DecideReview.Outcome.Decided.class);
    }

    @Test
    void N13_aReviewerMayAcceptAVisitElsewhere() {
        desk.completes(Samples.elsewhere(visit(id(20), ORDER, id(30), 45)));

        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isInstanceOf(DecideReview.Outcome.Decided.class);

        assertThat(charge().publicFen()).isEqualTo(4_500);
        assertThat(desk.decides(review().id(), Review.Verdict.REJECT))
                .isInstanceOf(DecideReview.Outcome.DecidedBefore.class);
        assertThat(desk.decides(id(77), Review.Verdict.REJECT)).isInstanceOf(DecideReview.Outcome.NotFound.class);
    }

    @Test
    void N13_aRejectedVisitGivesItsHoldBack() {
        desk.completes(Samples.elsewhere(visit(id(20), ORDER, id(30), 45)));

        desk.decides(review().id(), Review.Verdict.REJECT);

        assertThat(entitlement().leftFen()).isEqualTo(10_000);
        assertThat(desk.hold(id(10)).orElseThrow().state()).isEqualTo(HoldState.VOIDED);
    }

    @Test
    void N13_aVisitAfterDeathIsNeverPaid() {
        LocalDate died = LocalDate.of(2026, 11, 9);
        desk.knows(new Elder(id(2), HOME, LifeState.DECEASED, died, List.of(), 2));

        desk.completes(visit(id(20), ORDER, id(30), 45));

        assertThat(review().reason()).isEqualTo(ReviewReason.AFTER_DEATH);
        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isEqualTo(new DecideReview.Outcome.NotAcceptable(ReviewReason.AFTER_DEATH));
        assertThat(review().isOpen()).isTrue();
    }

    @Test
    void N13_aDeathToldBeforeTheDecisionForbidsIt() {
        desk.completes(Samples.elsewhere(visit(id(20), ORDER, id(30), 45)));
        desk.knows(new Elder(id(2), HOME, LifeState.DECEASED, LocalDate.of(2026, 11, 9), List.of(), 2));

        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isEqualTo(new DecideReview.Outcome.NotAcceptable(ReviewReason.AFTER_DEATH));
    }

    @Test
    void N13_aMissingElementIsNotPaid() {
        var whole = visit(id(20), ORDER, id(30), 45);
        desk.completes(new Visit(
                whole.id(),
                whole.workOrderId(),
                ITEM,
                id(2),
                whole.checkedInAt(),
                null,
                HOME.value(),
                true,
                id(30),
                id(40),
                45,
                "o"));

        assertThat(review().reason()).isEqualTo(ReviewReason.ELEMENT_MISSING);
        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isEqualTo(new DecideReview.Outcome.NotAcceptable(ReviewReason.ELEMENT_MISSING));
    }

    @Test
    void aVisitWithoutAPriceWaitsUntilThereIsOne() {
        var checkIn = shanghai(2025, 6, 1, 12, 0);
        desk.completes(visit(id(20), ORDER, id(30), 45, checkIn));
        assertThat(review().reason()).isEqualTo(ReviewReason.NO_PRICE);
        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isInstanceOf(DecideReview.Outcome.NotChargeable.class);

        var price = new Item.Price(null, 6_000, shanghai(2025, 1, 1, 0, 0), null);
        desk.knows(new Item(ITEM, true, List.of(price), 2));

        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isInstanceOf(DecideReview.Outcome.Decided.class);
    }

    @Test
    void anExpiredHoldCannotBeChargedByAReviewer() {
        desk.completes(Samples.elsewhere(visit(id(20), ORDER, id(30), 45)));
        books.moveTo(desk.hold(id(10)).orElseThrow().expiresAt());
        desk.sweeps();

        assertThat(desk.decides(review().id(), Review.Verdict.CAPTURE))
                .isInstanceOf(DecideReview.Outcome.NotChargeable.class);
    }
}
