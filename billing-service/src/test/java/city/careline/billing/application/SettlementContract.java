package city.careline.billing.application;

import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Statement;
import city.careline.billing.domain.Visit;
import city.careline.runtime.event.Ids;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What any books must do with holds, visits, the ledger and months; those in memory and those on PostgreSQL pass it. */
public abstract class SettlementContract extends BooksContract {

    @Test
    void aHoldIsKeptAndEndsOnce() {
        Order order = Samples.order(Ids.next(), Ids.next());
        Hold hold = new Hold(
                Ids.next(),
                order,
                REGION,
                null,
                MONTH,
                6_000,
                0,
                HoldState.OPEN,
                NOON,
                NOON.plusSeconds(60),
                null,
                null);
        desk().does(b -> b.holds().add(hold));

        assertThat(desk().hold(order.workOrderId())).contains(hold);
        many(b -> b.holds().listDue(NOON.plusSeconds(60), 500)).contains(order.workOrderId());
        many(b -> b.holds().listDue(NOON.plusSeconds(59), 500)).doesNotContain(order.workOrderId());
        Hold ended = hold.released(HoldState.VOIDED, NOON);
        desk().does(b -> b.holds().update(ended));
        assertThat(desk().hold(order.workOrderId())).contains(ended);
        assertThatThrownBy(() -> desk().does(b -> b.holds().update(ended))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk().does(b -> b.holds().add(hold))).isNotNull();
    }

    @Test
    void aCancellationIsRemembered() {
        UUID order = Ids.next();

        desk().does(b -> b.holds().rememberCancelled(order));
        desk().does(b -> b.holds().rememberCancelled(order));

        one(b -> b.holds().isCancelled(order)).isEqualTo(true);
        one(b -> b.holds().isCancelled(Ids.next())).isEqualTo(false);
    }

    @Test
    void aFactIsBookedOnce() {
        Entitlement one = added(MONTH);

        assertThatThrownBy(() -> desk().does(b -> b.journals().post(List.of(grant(one)))))
                .isNotNull();
    }

    @Test
    void L37_aClosedMonthTakesNoPosting() {
        YearMonth month = YearMonth.of(2042, 1);
        Entitlement late = entitlement(Ids.next(), month);

        one(b -> b.months().isClosed(month)).isEqualTo(false);
        desk().does(b -> b.months().lockToClose(month).chain(() -> b.months().close(month, NOON, "test")));

        one(b -> b.months().isClosed(month)).isEqualTo(true);
        some(b -> b.months().lockToClose(month)).contains(NOON);
        assertThatThrownBy(() -> desk().does(b -> b.journals().post(List.of(grant(late)))))
                .isNotNull();
        assertThatThrownBy(() -> desk().does(b -> b.months().close(month, NOON, "test")))
                .isNotNull();
    }

    @Test
    void aVisitWaitsForAPersonOnce() {
        Order order = Samples.order(Ids.next(), Ids.next());
        Visit visit = kept(order, Ids.next());
        var review = new Review(Ids.next(), visit, ReviewReason.ORDER_UNKNOWN, "finance", NOON, null);
        var second = new Review(Ids.next(), visit, ReviewReason.NO_PRICE, "finance", NOON, null);
        desk().does(b -> b.reviews().add(review).chain(() -> b.reviews().add(second)));

        some(b -> b.reviews().lock(review.id())).contains(review);
        some(b -> b.reviews().lock(second.id())).isEmpty();
        some(b -> b.reviews().lockOpen(order.workOrderId(), ReviewReason.ORDER_UNKNOWN))
                .contains(review);
        Review decided = review.decided(new Review.Decision(Review.Verdict.REJECT, "me", "why", NOON));
        desk().does(b -> b.reviews().update(decided));
        some(b -> b.reviews().lock(review.id())).contains(decided);
        some(b -> b.reviews().lockOpen(order.workOrderId(), ReviewReason.ORDER_UNKNOWN))
                .isEmpty();
    }

    @Test
    void L37_statementsAreMadeFromChargesAndKeepTheirIds() {
        YearMonth month = YearMonth.of(2043, 1);
        UUID provider = Ids.next();
        Visit visit = kept(Samples.order(Ids.next(), Ids.next()), provider);
        Charge first = charge(visit, provider, month, 0);
        desk().does(b -> b.charges().add(first));
        Statement draft =
                desk().in(b -> b.statements().rebuild(month, false, NOON)).getFirst();
        Charge second = charge(kept(Samples.order(Ids.next(), Ids.next()), provider), provider, month, 0);
        desk().does(b -> b.charges().add(second));

        Statement last =
                desk().in(b -> b.statements().rebuild(month, true, NOON)).getFirst();

        assertThat(last.id()).isEqualTo(draft.id());
        assertThat(draft.lines()).isEqualTo(1);
        assertThat(last.lines()).isEqualTo(2);
        assertThat(last.isFinal()).isTrue();
        many(b -> b.statements().list(month)).containsExactly(last);
        some(b -> b.charges().findFirst(first.workOrderId(), null)).contains(first);
        some(b -> b.charges().findFirst(null, first.visitId())).contains(first);
        one(b -> b.charges().publicFen(first.workOrderId())).isEqualTo(0L);
    }
}
