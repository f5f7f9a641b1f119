package city.careline.billing.application;

import static city.careline.billing.domain.Samples.CITY;
import static city.careline.billing.domain.Samples.ITEM;
import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.NOON;
import static city.careline.billing.domain.Samples.id;
import static city.careline.billing.domain.Samples.order;
import static city.careline.billing.domain.Samples.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.domain.Account;
import city.careline.billing.domain.AccountKind;
import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.RefusalReason;
import city.careline.billing.domain.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceHoldTest {
    private final BooksInMemory books = new BooksInMemory();
    private final BillingDesk desk = new BillingDesk(books);

    @BeforeEach
    void aCityWithAQuota() {
        desk.adds(Samples.policy());
        desk.knows(Samples.elder(id(2)));
        desk.knows(Samples.item());
    }

    private BillingEvent.Granted granted() {
        return books.announced(BillingEvent.Granted.class).getLast();
    }

    private RefusalReason refused() {
        return books.announced(BillingEvent.Refused.class).getLast().reason();
    }

    @Test
    void L34_reservesTheEstimateOnTheQuotaOfTheMonthOfTheVisit() {
        desk.grants(MONTH);

        desk.places(order(id(10), id(2)));

        assertThat(granted().hold().heldFen()).isEqualTo(6_000);
        assertThat(granted().leftFen()).isEqualTo(4_000);
        Entitlement entitlement =
                books.tables().entitlements.values().iterator().next();
        assertThat(entitlement.heldFen()).isEqualTo(6_000);
        assertThat(books.tables().balance(new Account(AccountKind.ENTITLEMENT_HELD, Fund.FISCAL, entitlement.id())))
                .isEqualTo(-6_000);
        assertThat(books.announced(BillingEvent.BalanceChanged.class)).hasSize(2);
    }

    @Test
    void L50_whatTheQuotaDoesNotCoverIsSelfPay() {
        desk.places(order(id(10), id(2)));

        desk.places(order(id(11), id(2)));
        desk.places(order(id(12), id(2)));

        List<BillingEvent.Granted> all = books.announced(BillingEvent.Granted.class);
        assertThat(all).extracting(one -> one.hold().heldFen()).containsExactly(6_000L, 4_000L, 0L);
        assertThat(all).extracting(one -> one.hold().selfPayFen()).containsExactly(0L, 2_000L, 6_000L);
        assertThat(all.getLast().hold().entitlementId()).isNull();
    }

    @Test
    void L35_anItemThatIsNotForPublicMoneyIsAllSelfPay() {
        desk.knows(new Item(ITEM, false, List.of(Samples.price(null, 6_000)), 2));

        desk.places(order(id(10), id(2)));

        assertThat(granted().hold().heldFen()).isZero();
        assertThat(granted().hold().selfPayFen()).isEqualTo(6_000);
        assertThat(books.tables().entitlements).isEmpty();
    }

    @Test
    void L35_whoHasNoQuotaPaysAllHimself() {
        desk.knows(new Elder(id(3), Samples.HOME, LifeState.LIVING, null, List.of(), 1));

        desk.places(order(id(10), id(3)));

        assertThat(granted().hold().heldFen()).isZero();
        assertThat(granted().leftFen()).isZero();
    }

    @Test
    void L34_anElderWhoQualifiesButWasNotGrantedYetIsGrantedFirst() {
        desk.places(order(id(10), id(2)));

        assertThat(books.tables().journal)
                .extracting(entry -> entry.kind())
                .containsExactly(EntryKind.GRANT, EntryKind.HOLD);
        assertThat(desk.grants(MONTH)).isEqualTo(new RunGrants.Outcome.Done(MONTH, 0, 1));
    }

    @Test
    void N14_theMonthOfTheVisitCountsAtMidnightInShanghai() {
        desk.places(order(id(10), id(2), 60, shanghai(2026, 11, 30, 23, 59)));
        desk.places(order(id(11), id(2), 60, shanghai(2026, 12, 1, 0, 0)));

        assertThat(books.announced(BillingEvent.Granted.class))
                .extracting(one -> one.hold().month())
                .containsExactly(MONTH, MONTH.plusMonths(1));
        assertThat(books.tables().entitlements).hasSize(2);
    }

    @Test
    void L43_aLotteryQuotaIsHeldFromTheLottery() {
        desk.adds(new QuotaPolicy("L", CITY, "TEKUN", 50_000, LocalDate.of(2026, 1, 1), null, Fund.LOTTERY));
        var membership = new Elder.Membership("TEKUN", LocalDate.of(2026, 1, 1), null);
        desk.knows(new Elder(id(3), Samples.HOME, LifeState.LIVING, null, List.of(membership), 1));

        desk.places(order(id(10), id(3)));

        assertThat(books.tables().entitlements.values())
                .extracting(Entitlement::fund)
                .containsExactly(Fund.LOTTERY);
        assertThat(books.tables().balance(new Account(AccountKind.FUND_COMMITMENT, Fund.LOTTERY, null)))
                .isEqualTo(50_000);
        assertThat(books.tables().balance(new Account(AccountKind.FUND_COMMITMENT, Fund.FISCAL, null)))
                .isZero();
    }

    @Test
    void anOrderIsAnsweredOnce() {
        desk.places(order(id(10), id(2)));
        desk.places(order(id(10), id(2)));

        assertThat(books.announced(BillingEvent.Granted.class)).hasSize(1);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        desk.places(order(id(10), id(99)));
        assertThat(refused()).isEqualTo(RefusalReason.UNKNOWN_ELDER);

        desk.places(new Order(id(11), id(2), "NOTHING", 60, null, NOON, "o"));
        assertThat(refused()).isEqualTo(RefusalReason.UNKNOWN_ITEM);

        desk.places(order(id(12), id(2), 60, shanghai(2025, 11, 10, 12, 0)));
        assertThat(refused()).isEqualTo(RefusalReason.NO_PRICE);
        assertThat(books.tables().holds).isEmpty();
    }

    @Test
    void refusesAClosedMonth() {
        books.moveTo(shanghai(2026, 12, 1, 0, 0));
        desk.closes(MONTH);

        desk.places(order(id(10), id(2)));

        assertThat(refused()).isEqualTo(RefusalReason.MONTH_CLOSED);
    }

    @Test
    void refusesAnOrderThatWasCancelledBeforeItWasKnown() {
        desk.cancels(id(10));

        desk.places(order(id(10), id(2)));

        assertThat(refused()).isEqualTo(RefusalReason.ORDER_CANCELLED);
    }

    @Test
    void L34_aCancelledOrderGivesItsHoldBackOnce() {
        desk.places(order(id(10), id(2)));

        desk.cancels(id(10));
        desk.cancels(id(10));

        assertThat(desk.hold(id(10)).orElseThrow().state()).isEqualTo(HoldState.VOIDED);
        assertThat(books.announced(BillingEvent.Released.class)).hasSize(1);
        assertThat(books.tables().entitlements.values().iterator().next().leftFen())
                .isEqualTo(10_000);
    }

    @Test
    void aHoldOfNothingIsGivenBackWithoutABooking() {
        desk.knows(new Item(ITEM, false, List.of(Samples.price(null, 6_000)), 2));
        desk.places(order(id(10), id(2)));

        desk.cancels(id(10));

        assertThat(books.tables().journal).isEmpty();
        assertThat(books.announced(BillingEvent.Released.class)).hasSize(1);
    }

    @Test
    void anAbandonedHoldExpiresAtItsDeadline() {
        desk.places(order(id(10), id(2)));
        var deadline = desk.hold(id(10)).orElseThrow().expiresAt();

        books.moveTo(deadline.minusNanos(1));
        assertThat(desk.sweeps()).isZero();
        books.moveTo(deadline);
        assertThat(desk.sweeps()).isEqualTo(1);

        assertThat(desk.hold(id(10)).orElseThrow().state()).isEqualTo(HoldState.EXPIRED);
        assertThat(desk.sweeps()).isZero();
    }

    @Test
    void L34_aHoldThatCannotBeGivenBackDoesNotStandInTheWayOfTheOthers() {
        desk.places(order(id(10), id(2)));
        desk.knows(Samples.elder(id(3)));
        desk.places(order(id(11), id(3)));
        books.tables().holds.computeIfPresent(id(10), (key, hold) -> Samples.hold(hold.order(), 99_999));
        books.moveTo(NOON.plus(Duration.ofDays(30)));

        assertThat(desk.sweeps()).isEqualTo(1);

        assertThat(books.tables().holds.get(id(10)))
                .isNotNull()
                .matches(Hold::isOpen, "waits for the next sweep and for a person");
        assertThat(books.tables().holds.get(id(11))).isNotNull().matches(hold -> hold.state() == HoldState.EXPIRED);
    }
}
