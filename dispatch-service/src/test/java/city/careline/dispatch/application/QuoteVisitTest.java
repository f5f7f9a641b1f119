package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.application.PlaceServiceOrder.Placement;
import city.careline.dispatch.application.PlaceServiceOrder.Wish;
import city.careline.dispatch.application.QuoteVisit.Quote;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Travel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteVisitTest {
    private final Hall hall = new Hall();
    private final Elder elder = hall.resident();

    private Quote quote(int minutes, @Nullable Instant at) {
        return hall.await(
                hall.quoteVisit.handle(new Wish(elder.id(), Hall.BATH, minutes, at, null, Samples.ORIGIN), Hall.SEAT));
    }

    private void sells(boolean publicMoney, long fenPerHour) {
        hall.index.put(
                new Item(
                        Hall.BATH,
                        false,
                        30,
                        120,
                        Set.of("CARE_WORKER"),
                        publicMoney,
                        false,
                        List.of(new Item.Price(null, fenPerHour, Instant.EPOCH, null)),
                        List.of(new Item.Ceiling("", 6_000, Instant.EPOCH, null))),
                1);
    }

    private Someone carer(int metersNorth) {
        Someone one = Someone.somebody()
                .onDuty(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(9)))
                .contracted(
                        new Provider.PublicContract(new RegionCode("990000000000"), List.of(), Instant.EPOCH, null));
        hall.index.put(new CandidateFeed.ProviderNews(one.provider(), Map.of(), 1));
        hall.index.put(new CandidateFeed.WorkerNews(one.worker(), null, 1));
        hall.index.seen(one.worker().id(), Samples.north(metersNorth), NOW.plus(Duration.ofDays(1)));
        return one;
    }

    @Test
    void Q20_G04_theNearestWhoCouldComeIsQuotedWithArrivalAndPrice() {
        sells(true, 6_000);
        carer(9_000);
        Someone near = carer(1_000);
        assertThat(quote(90, null))
                .isEqualTo(new Quote.Offered(
                        near.provider().id(),
                        new Travel(1_300, 187, Travel.Basis.ESTIMATE),
                        NOW.plusSeconds(187),
                        9_000L,
                        true));
        Instant later = NOW.plus(Duration.ofHours(3));
        assertThat(quote(45, later)).isInstanceOfSatisfying(Quote.Offered.class, one -> {
            assertThat(one.arrivalAt()).isEqualTo(later);
            assertThat(one.priceFen()).isEqualTo(4_500);
        });
        assertThat(hall.stores.dockets()).as("nothing is written").isEmpty();
    }

    @Test
    void L35_wherePublicMoneyMayPayNobodyTheElderMayStillPay() {
        sells(true, 6_001);
        carer(1_000);
        assertThat(quote(60, null))
                .isInstanceOfSatisfying(
                        Quote.Offered.class,
                        one -> assertThat(one.publicMoney()).isFalse());
    }

    @Test
    void whereNobodyCouldComeTheReasonsAreCounted() {
        sells(false, 6_000);
        hall.worker(100, "MEAL_HELP");
        assertThat(quote(60, null)).isEqualTo(new Quote.Nobody(Map.of("ITEM_NOT_OFFERED", 1)));
    }

    @Test
    void whatCouldNotBeOrderedIsNotQuoted() {
        assertThat(quote(60, null)).isEqualTo(new Quote.Refused(new Placement.UnknownItem()));
        sells(false, 6_000);
        assertThat(quote(10, null)).isEqualTo(new Quote.Refused(new Placement.MinutesOutOfRange(30, 120)));
        var nobody = new Wish(new ElderId(UUID.randomUUID()), Hall.BATH, 60, null, null, Samples.ORIGIN);
        assertThat(hall.await(hall.quoteVisit.handle(nobody, Hall.SEAT)))
                .isEqualTo(new Quote.Refused(new Placement.UnknownElder()));
    }
}
