package city.careline.billing.application;

import static city.careline.billing.domain.Samples.GROUP;
import static city.careline.billing.domain.Samples.ITEM;
import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Statement;
import city.careline.billing.domain.Trace;
import city.careline.billing.domain.Visit;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.Test;

/** What any books must do; the ones in memory and those on PostgreSQL pass the same tests. */
public abstract class BooksContract {
    private static final RegionCode REGION = new RegionCode("990300000000");

    /** The books under test. */
    protected abstract OpenBooks books();

    private BillingDesk desk() {
        return new BillingDesk(books());
    }

    private <T> ObjectAssert<T> one(Function<Books, Uni<T>> work) {
        return assertThatObject(desk().in(work));
    }

    private <T> OptionalAssert<T> some(Function<Books, Uni<Optional<T>>> work) {
        Optional<T> found = desk().in(work);
        return assertThat(found);
    }

    private <T> ListAssert<T> many(Function<Books, Uni<List<T>>> work) {
        List<T> found = desk().in(work);
        return assertThat(found);
    }

    private PolicyBook book() {
        return desk().in(b -> b.policies().all());
    }

    private static Elder elder(RegionCode region) {
        var membership = new Elder.Membership(GROUP, LocalDate.of(2026, 1, 1), LocalDate.of(2099, 1, 1));
        return new Elder(Ids.next(), region, LifeState.LIVING, null, List.of(membership), 1);
    }

    private static Entitlement entitlement(UUID elder, YearMonth month) {
        return new Entitlement(Ids.next(), elder, REGION, "CONTRACT", Fund.LOTTERY, month, 10_000, 0, 0, 0, 1);
    }

    private Entitlement added(YearMonth month) {
        var fresh = entitlement(Ids.next(), month);
        many(b -> b.entitlements().add(List.of(fresh))).containsExactly(fresh);
        desk().does(b -> b.journals().post(List.of(grant(fresh))));
        return fresh;
    }

    private static JournalEntry grant(Entitlement one) {
        return new JournalEntry(
                Ids.next(),
                "grant/" + one.id(),
                EntryKind.GRANT,
                one.month(),
                null,
                Trace.of(one, "contract"),
                Bookings.grant(one));
    }

    private Visit kept(Order order, UUID provider) {
        Visit visit = Samples.visit(Ids.next(), order, provider, 45);
        desk().does(b -> b.reviews().keep(visit));
        return visit;
    }

    private static Charge charge(Visit visit, UUID provider, YearMonth month, long selfPayFen) {
        return new Charge(
                Ids.next(),
                visit.workOrderId(),
                visit.id(),
                null,
                "contract",
                provider,
                Ids.next(),
                REGION,
                ITEM,
                null,
                45,
                0,
                selfPayFen,
                month,
                null,
                false,
                null,
                null,
                NOON);
    }

    @Test
    void aNewerCopyReplacesAnOlderOneOnly() {
        Elder first = elder(REGION);
        Elder dead =
                new Elder(first.id(), REGION, LifeState.DECEASED, LocalDate.of(2026, 11, 9), first.memberships(), 2);

        desk().knows(first);
        desk().knows(dead);
        desk().knows(first);

        some(b -> b.copies().findElder(first.id())).contains(dead);
        some(b -> b.copies().findElder(Ids.next())).isEmpty();
    }

    @Test
    void anItemKeepsItsPrices() {
        var own = new Item.Price(Ids.next(), 7_000, NOON, NOON.plusSeconds(60));
        var item = new Item("I" + Ids.next(), true, List.of(Samples.price(null, 6_000), own), 3);

        desk().knows(item);
        desk().knows(new Item(item.code(), false, List.of(), 2));

        some(b -> b.copies().findItem(item.code())).contains(item);
        some(b -> b.copies().findItem("NOTHING")).isEmpty();
    }

    @Test
    void eldersAreListedInTheOrderOfTheirIds() {
        List<Elder> two = Stream.of(elder(REGION), elder(REGION))
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        two.reversed().forEach(desk()::knows);

        many(b -> b.copies().listElders(two.getFirst().id(), 500))
                .contains(two.getLast())
                .doesNotContain(two.getFirst())
                .isSortedAccordingTo(Comparator.comparing(one -> one.id().toString()));
        many(b -> b.copies().listElders(null, 1)).hasSize(1);
    }

    @Test
    void policiesAreKept() {
        var policy = new QuotaPolicy(
                "K", REGION, "G" + Ids.next(), 5, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), Fund.LOTTERY);

        desk().does(b -> b.policies().lockAll().chain(() -> b.policies().add(policy, "test")));

        assertThat(book().policies()).contains(policy);
        one(b -> b.policies().holdGrace()).isEqualTo(Duration.ofHours(72));
    }

    @Test
    void L34_anElderIsGrantedAMonthOnce() {
        Entitlement first = added(MONTH);

        List<Entitlement> again = desk().in(b -> b.entitlements().add(List.of(entitlement(first.elderId(), MONTH))));

        assertThat(again).isEmpty();
        some(b -> b.entitlements().lock(first.elderId(), MONTH)).contains(first);
        some(b -> b.entitlements().lock(Ids.next(), MONTH)).isEmpty();
        one(b -> b.entitlements().granted(MONTH, Set.of(first.elderId(), Ids.next())))
                .isEqualTo(Set.of(first.elderId()));
    }

    @Test
    void anEntitlementIsWrittenOnlyOnTheVersionThatWasRead() {
        Entitlement one = added(YearMonth.of(2041, 1));
        Entitlement lapsed = one.lapse();

        desk().does(b -> b.entitlements()
                .update(List.of(lapsed))
                .chain(() -> b.journals().post(List.of(lapse(one)))));

        one(b -> b.entitlements().lock(one.id())).isEqualTo(lapsed);
        assertThatThrownBy(() -> desk().does(b -> b.entitlements().update(List.of(lapsed))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static JournalEntry lapse(Entitlement one) {
        return new JournalEntry(
                Ids.next(),
                "lapse/" + one.id(),
                EntryKind.LAPSE,
                one.month(),
                null,
                Trace.of(one, "contract"),
                Bookings.lapse(one, one.leftFen()));
    }

    @Test
    void findsWhatIsUnusedInAMonth() {
        Entitlement one = added(YearMonth.of(2041, 2));

        many(b -> b.entitlements().lockUnused(YearMonth.of(2041, 2), 10)).containsExactly(one);
        many(b -> b.entitlements().lockUnused(YearMonth.of(2041, 3), 10)).isEmpty();
    }

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

    @Test
    void aFailureRollsEverythingBack() {
        Elder elder = elder(REGION);

        assertThatThrownBy(() -> desk().does(b -> b.copies()
                        .keep(elder)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("planted")))))
                .isInstanceOf(IllegalStateException.class);

        some(b -> b.copies().findElder(elder.id())).isEmpty();
    }

    @Test
    void L34_ofTwoHundredHoldsOfTheLastUnitExactlyOneWins() {
        var region = new RegionCode("990304000000");
        Elder elder = elder(region);
        desk().adds(Samples.policy(region, 6_000, LocalDate.of(2026, 1, 1), null));
        desk().knows(elder);
        desk().knows(Samples.item());
        List<Order> orders = IntStream.range(0, 200)
                .mapToObj(number -> Samples.order(Ids.next(), elder.id()))
                .toList();

        Uni.join()
                .all(orders.stream()
                        .map(order -> desk().placing(order).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(orders)
                .extracting(
                        order -> desk().hold(order.workOrderId()).orElseThrow().heldFen())
                .containsOnlyOnce(6_000L)
                .filteredOn(held -> held == 0)
                .hasSize(199);
        Entitlement left =
                desk().in(b -> b.entitlements().lock(elder.id(), MONTH)).orElseThrow();
        assertThat(left.heldFen()).isEqualTo(6_000);
    }
}
