package city.careline.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
    @ParameterizedTest
    @CsvSource({
        "60, 6000, 6000",
        "1, 6000, 100",
        "0, 6000, 0",
        "7, 1000, 117", // 116.66 rounds up
        "1, 29, 0", // 0.4833 rounds down
        "1, 30, 1", // 0.5 rounds up
        "59, 4999, 4916", // 4915.68
        "480, 99999999, 799999992"
    })
    void roundsHalfUpToTheFen(int minutes, long fenPerHour, long costFen) {
        assertThat(new Tariff(fenPerHour, fenPerHour).costFen(minutes)).isEqualTo(costFen);
    }

    @Test
    void H35_publicMoneyPaysNoMoreThanTheGovernmentsPrice() {
        var tariff = new Tariff(9_000, 6_000);

        assertThat(tariff.costFen(60)).isEqualTo(9_000);
        assertThat(tariff.publicCostFen(60)).isEqualTo(6_000);
    }

    @Test
    void refusesWhatIsNoTariff() {
        var tariff = new Tariff(1, 1);

        assertThatThrownBy(() -> new Tariff(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tariff(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tariff.costFen(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tariff(Long.MAX_VALUE, 0).costFen(2)).isInstanceOf(ArithmeticException.class);
    }
}
