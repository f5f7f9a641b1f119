package city.careline.billing.application;

import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What any books must do with copies, policies and entitlements; those in memory and those on PostgreSQL pass it. */
public abstract class QuotaContract extends BooksContract {

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

    @Test
    void findsWhatIsUnusedInAMonth() {
        Entitlement one = added(YearMonth.of(2041, 2));

        many(b -> b.entitlements().lockUnused(YearMonth.of(2041, 2), 10)).containsExactly(one);
        many(b -> b.entitlements().lockUnused(YearMonth.of(2041, 3), 10)).isEmpty();
    }

    @Test
    void aFailureRollsEverythingBack() {
        Elder elder = elder(REGION);

        assertThatThrownBy(() -> desk().does(b -> b.copies()
                        .keep(List.of(elder))
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
