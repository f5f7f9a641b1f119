package city.careline.billing.application;

import static city.careline.billing.domain.Samples.CITY;
import static city.careline.billing.domain.Samples.COUNTY;
import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.id;
import static city.careline.billing.domain.Samples.order;
import static city.careline.billing.domain.Samples.policy;
import static city.careline.billing.domain.Samples.shanghai;
import static city.careline.billing.domain.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Order ORDER = order(id(10), id(2));
    private static final YearMonth NEXT = MONTH.plusMonths(1);
    private static final Instant MONTH_END = shanghai(2026, 12, 1, 0, 0);
    private final BooksInMemory books = new BooksInMemory();
    private final BillingDesk desk = new BillingDesk(books);

    @BeforeEach
    void aCityWithAChargedVisit() {
        desk.adds(Samples.policy());
        desk.knows(Samples.elder(id(2)));
        desk.knows(Samples.item());
        desk.places(ORDER);
        desk.completes(visit(id(20), ORDER, id(30), 45));
    }

    private static AdjustCharge.Correction correction(long deltaFen, @Nullable YearMonth month) {
        return new AdjustCharge.Correction(id(10), null, deltaFen, "why", month, "who");
    }

    private Entitlement entitlement() {
        return books.tables().entitlements.values().iterator().next();
    }

    private static Charge booked(AdjustCharge.Outcome outcome) {
        assertThat(outcome).isInstanceOf(AdjustCharge.Outcome.Booked.class);
        return ((AdjustCharge.Outcome.Booked) outcome).charge();
    }

    private static List<Statement> built(BuildStatements.Outcome outcome) {
        assertThat(outcome).isInstanceOf(BuildStatements.Outcome.Built.class);
        return ((BuildStatements.Outcome.Built) outcome).statements();
    }

    @Test
    void L37_aStatementCanBeMadeAgainUntilTheClose() {
        Statement first = built(desk.settles(MONTH)).getFirst();
        desk.places(order(id(11), id(2)));
        desk.completes(visit(id(21), order(id(11), id(2)), id(30), 60));

        Statement second = built(desk.settles(MONTH)).getFirst();

        assertThat(first.lines()).isEqualTo(1);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.lines()).isEqualTo(2);
        assertThat(second.publicFen()).isEqualTo(10_000);
        assertThat(second.selfPayFen()).isEqualTo(500);
        assertThat(books.announced(BillingEvent.StatementFinal.class)).isEmpty();
    }

    @Test
    void L37_aMonthIsClosedOnlyWhenItIsOverInShanghai() {
        books.moveTo(MONTH_END.minusNanos(1));
        assertThat(desk.closes(MONTH)).isEqualTo(new CloseMonth.Outcome.NotOver(MONTH_END));

        books.moveTo(MONTH_END);
        assertThat(desk.closes(MONTH)).isInstanceOf(CloseMonth.Outcome.Closed.class);
    }

    @Test
    void L37_afterTheCloseStatementsAreFinalAndNothingIsPosted() {
        books.moveTo(MONTH_END);
        CloseMonth.Outcome first = desk.closes(MONTH);
        CloseMonth.Outcome again = desk.closes(MONTH);

        assertThat(again).isEqualTo(first);
        assertThat(books.announced(BillingEvent.StatementFinal.class))
                .extracting(one -> one.statement().isFinal())
                .containsExactly(true);
        assertThat(books.announced(BillingEvent.MonthEnded.class)).hasSize(1);
        assertThat(desk.settles(MONTH)).isInstanceOf(BuildStatements.Outcome.Closed.class);
        assertThat(desk.grants(MONTH)).isInstanceOf(RunGrants.Outcome.Closed.class);
        assertThat(desk.adjusts(correction(-100, MONTH))).isEqualTo(new AdjustCharge.Outcome.Closed(MONTH));
        var entry = books.tables().journal.getFirst();
        assertThatThrownBy(() -> desk.does(b -> b.journals().post(List.of(entry))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void N14_theCloseZeroesWhatIsLeftButNotWhatIsHeld() {
        desk.places(order(id(11), id(2), 10, Samples.NOON));
        books.moveTo(MONTH_END);

        desk.closes(MONTH);

        assertThat(entitlement().leftFen()).isZero();
        assertThat(entitlement().heldFen()).isEqualTo(1_000);
        assertThat(entitlement().lapsedFen()).isEqualTo(4_500);
    }

    @Test
    void N14_manyQuotasLapseInBatches() {
        for (int number = 1000; number < 1700; number++) {
            desk.knows(Samples.elder(id(number)));
        }
        assertThat(desk.grants(MONTH)).isEqualTo(new RunGrants.Outcome.Done(MONTH, 700, 1));
        books.moveTo(MONTH_END);

        desk.closes(MONTH);

        assertThat(books.tables().entitlements.values()).allMatch(one -> one.leftFen() == 0);
    }

    @Test
    void L37_anAdjustmentAfterTheCloseLandsInTheOpenMonthAndNamesTheOriginal() {
        books.moveTo(MONTH_END);
        desk.closes(MONTH);

        Charge less = booked(desk.adjusts(correction(-500, null)));

        assertThat(less.month()).isEqualTo(NEXT);
        assertThat(less.originalMonth()).isEqualTo(MONTH);
        assertThat(less.adjustment()).isTrue();
        assertThat(entitlement().usedFen()).isEqualTo(4_000);
        assertThat(entitlement().lapsedFen()).isEqualTo(6_000);
        assertThat(built(desk.settles(NEXT)).getFirst().publicFen()).isEqualTo(-500);
    }

    @Test
    void anAdjustmentBeforeTheCloseStaysInItsMonth() {
        Charge more = booked(desk.adjusts(correction(500, MONTH)));

        assertThat(more.month()).isEqualTo(MONTH);
        assertThat(more.originalMonth()).isNull();
        assertThat(entitlement().usedFen()).isEqualTo(5_000);
        assertThat(booked(desk.adjusts(new AdjustCharge.Correction(null, id(20), -1, "why", null, "who")))
                        .visitId())
                .isEqualTo(id(20));
    }

    @Test
    void anAdjustmentNeverExceedsTheQuotaNorWhatWasPaid() {
        assertThat(desk.adjusts(correction(5_501, null))).isEqualTo(new AdjustCharge.Outcome.BeyondQuota(4_500));
        assertThat(desk.adjusts(correction(-4_501, null))).isEqualTo(new AdjustCharge.Outcome.BeyondQuota(4_500));
        assertThat(booked(desk.adjusts(correction(5_500, null))).publicFen()).isEqualTo(5_500);
        assertThat(entitlement().leftFen()).isZero();
    }

    @Test
    void anAdjustmentNeedsAChargeOfPublicMoneyInAMonthThatHasBegun() {
        desk.knows(new Item(Samples.ITEM, false, List.of(Samples.price(null, 6_000)), 2));
        desk.places(order(id(11), id(2)));
        desk.completes(visit(id(21), order(id(11), id(2)), id(30), 60));

        assertThat(desk.adjusts(new AdjustCharge.Correction(id(11), null, 1, "why", null, "who")))
                .isInstanceOf(AdjustCharge.Outcome.AllSelfPay.class);
        assertThat(desk.adjusts(new AdjustCharge.Correction(id(12), null, 1, "why", null, "who")))
                .isInstanceOf(AdjustCharge.Outcome.NotCharged.class);
        assertThat(desk.adjusts(correction(1, NEXT))).isEqualTo(new AdjustCharge.Outcome.NotBegun(NEXT));
        assertThat(new AdjustCharge(books)
                        .handle(correction(1, null), region -> false)
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .isInstanceOf(AdjustCharge.Outcome.NotCharged.class);
    }

    @Test
    void H32_aPolicyThatUndercutsItsParentIsRefused() {
        LocalDate from = LocalDate.of(2026, 1, 1);

        assertThat(desk.adds(policy(COUNTY, 9_999, from, null))).isInstanceOf(AddPolicy.Outcome.Undercutting.class);
        assertThat(desk.adds(policy(CITY, 9_999, from, null))).isInstanceOf(AddPolicy.Outcome.Twin.class);
        assertThat(desk.adds(policy(COUNTY, 10_001, from, null))).isInstanceOf(AddPolicy.Outcome.Added.class);
    }

    @Test
    void L34_theGrantRunIsIdempotent() {
        desk.knows(Samples.elder(id(3)));

        assertThat(desk.grants(MONTH)).isEqualTo(new RunGrants.Outcome.Done(MONTH, 1, 1));
        assertThat(desk.grants(MONTH)).isEqualTo(new RunGrants.Outcome.Done(MONTH, 0, 2));
        assertThat(desk.grants(NEXT)).isEqualTo(new RunGrants.Outcome.Done(NEXT, 2, 0));
        assertThat(desk.grants(NEXT.plusMonths(1))).isInstanceOf(RunGrants.Outcome.TooEarly.class);
    }
}
