package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.id;
import static city.careline.billing.domain.Samples.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTest {
    private static final Instant CHANGE = shanghai(2026, 11, 1, 0, 0);
    private static final Instant END = shanghai(2026, 12, 1, 0, 0);

    @Test
    void Q08_oldVisitsKeepTheirOldPrice() {
        var item = new Item(
                "X",
                true,
                List.of(
                        new Item.Price(null, 5_000, shanghai(2026, 1, 1, 0, 0), null),
                        new Item.Price(null, 6_000, CHANGE, END)),
                1);

        assertThat(item.tariffAt(CHANGE.minusNanos(1))).contains(new Tariff(5_000, 5_000));
        assertThat(item.tariffAt(CHANGE)).contains(new Tariff(6_000, 6_000));
        assertThat(item.tariffAt(END)).contains(new Tariff(5_000, 5_000));
        assertThat(item.tariffAt(shanghai(2025, 12, 31, 0, 0))).isEmpty();
    }

    @Test
    void H35_aProvidersOwnPriceCountsAndTheGovernmentsCapsPublicMoney() {
        var dear = id(1);
        var cheap = id(2);
        var item = new Item(
                "X",
                true,
                List.of(Samples.price(null, 6_000), Samples.price(dear, 7_000), Samples.price(cheap, 5_000)),
                1);

        assertThat(item.tariffAt(CHANGE, dear)).contains(new Tariff(7_000, 6_000));
        assertThat(item.tariffAt(CHANGE, cheap)).contains(new Tariff(5_000, 5_000));
        assertThat(item.tariffAt(CHANGE, id(3))).contains(new Tariff(6_000, 6_000));
    }

    @Test
    void withoutAPriceForEverybodyOnlyTheProviderHasOne() {
        var own = id(1);
        var item = new Item("X", true, List.of(Samples.price(own, 7_000)), 1);

        assertThat(item.tariffAt(CHANGE, own)).contains(new Tariff(7_000, 7_000));
        assertThat(item.tariffAt(CHANGE, id(2))).isEmpty();
        assertThat(item.tariffAt(CHANGE)).isEmpty();
    }
}
