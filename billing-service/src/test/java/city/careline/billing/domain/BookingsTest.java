package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.NOON;
import static city.careline.billing.domain.Samples.entitlement;
import static city.careline.billing.domain.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookingsTest {
    private static final Order ORDER = Samples.order(id(10), id(2));
    private static final Evidence.Complete PROOF =
            (Evidence.Complete) Samples.visit(id(20), ORDER, id(30), 60).evidence();

    private static Charge charge(Split split) {
        return Charge.of(id(40), Samples.hold(ORDER, 4_000), PROOF, split, MONTH, NOON);
    }

    private static long on(List<Posting> postings, AccountKind kind, Fund fund) {
        return postings.stream()
                .filter(one -> one.account().kind() == kind && one.account().fund() == fund)
                .mapToLong(Posting::amountFen)
                .sum();
    }

    @Test
    void everyFactSumsToZero() {
        var split = new Split(60, 3_000, 1_000, 500);
        var correction =
                entitlement(10_000, 0, 5_000, 4_000).correct(3_000, true).orElseThrow();

        assertThat(List.of(
                        Bookings.grant(entitlement(10_000, 0, 0, 0)),
                        Bookings.hold(entitlement(10_000, 0, 0, 0), 4_000),
                        Bookings.release(entitlement(10_000, 4_000, 0, 0), 4_000, false),
                        Bookings.release(entitlement(10_000, 4_000, 0, 0), 4_000, true),
                        Bookings.lapse(entitlement(10_000, 4_000, 0, 0), 6_000),
                        Bookings.capture(entitlement(10_000, 4_000, 0, 0), split, false, charge(split)),
                        Bookings.capture(null, new Split(60, 0, 0, 6_000), false, charge(split)),
                        Bookings.correct(correction, id(30))))
                .allSatisfy(postings -> assertThat(
                                postings.stream().mapToLong(Posting::amountFen).sum())
                        .isZero());
    }

    @Test
    void L43_lotteryMoneyIsNeverMixedWithFiscalMoney() {
        var lottery = new Entitlement(id(1), id(2), Samples.HOME, "P", Fund.LOTTERY, MONTH, 10_000, 4_000, 0, 0, 1);
        var split = new Split(60, 3_000, 1_000, 500);
        List<Posting> postings = Bookings.capture(lottery, split, false, charge(split));

        assertThat(on(postings, AccountKind.PROVIDER_PAYABLE, Fund.LOTTERY)).isEqualTo(-3_000);
        assertThat(on(postings, AccountKind.PROVIDER_PAYABLE, Fund.SELF_PAY)).isEqualTo(-500);
        assertThat(postings).noneMatch(one -> one.account().fund() == Fund.FISCAL);
    }

    @Test
    void aFactThatMovesNothingIsNotBooked() {
        var nothing = new Split(0, 0, 0, 0);

        assertThat(Bookings.capture(null, nothing, false, charge(nothing))).isEmpty();
    }

    @Test
    void N14_whatComesBackAfterTheCloseReturnsToTheFund() {
        List<Posting> postings = Bookings.release(entitlement(10_000, 4_000, 0, 6_000), 4_000, true);

        assertThat(on(postings, AccountKind.FUND_COMMITMENT, Fund.FISCAL)).isEqualTo(-4_000);
        assertThat(on(postings, AccountKind.ENTITLEMENT_LEFT, Fund.FISCAL)).isZero();
    }

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        var account = new Account(AccountKind.FUND_COMMITMENT, Fund.FISCAL, null);
        var trace = Trace.of(entitlement(1, 0, 0, 0), "o");
        var lopsided = List.of(new Posting(account, 1), new Posting(account, -2));

        assertThatThrownBy(() -> new JournalEntry(id(1), "r", EntryKind.GRANT, MONTH, null, trace, lopsided))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JournalEntry(id(1), "r", EntryKind.GRANT, MONTH, null, trace, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(account, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void L37_aLateChargeAndItsCorrectionsNameTheMonthTheyBelongTo() {
        var split = new Split(60, 3_000, 1_000, 500);
        Charge late = Charge.of(id(40), Samples.hold(ORDER, 4_000), PROOF, split, MONTH.plusMonths(1), NOON);
        Charge correction = late.correction(id(41), -100, MONTH.plusMonths(2), "why", "who", NOON);
        Charge sameMonth = charge(split).correction(id(42), -100, MONTH, "why", "who", NOON);

        assertThat(late.adjustment()).isTrue();
        assertThat(late.originalMonth()).isEqualTo(MONTH);
        assertThat(correction.originalMonth()).isEqualTo(MONTH);
        assertThat(correction.publicFen()).isEqualTo(-100);
        assertThat(charge(split).adjustment()).isFalse();
        assertThat(charge(split).originalMonth()).isNull();
        assertThat(sameMonth.adjustment()).isTrue();
        assertThat(sameMonth.originalMonth()).isNull();
    }
}
