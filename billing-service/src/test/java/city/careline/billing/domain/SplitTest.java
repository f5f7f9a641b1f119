package city.careline.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Tariff TARIFF = new Tariff(6_000, 6_000);

    @Test
    void fewerMinutesThanHeldReleaseTheRest() {
        assertThat(Split.of(30, TARIFF, 6_000)).isEqualTo(new Split(30, 3_000, 3_000, 0));
    }

    @Test
    void L50_whatTheHoldDoesNotCoverIsSelfPay() {
        assertThat(Split.of(60, TARIFF, 4_000)).isEqualTo(new Split(60, 4_000, 0, 2_000));
        assertThat(Split.of(60, TARIFF, 0)).isEqualTo(new Split(60, 0, 0, 6_000));
    }

    @Test
    void H35_thePartAboveTheGovernmentsPriceIsSelfPayThoughTheHoldWouldCoverIt() {
        assertThat(Split.of(60, new Tariff(9_000, 6_000), 8_000)).isEqualTo(new Split(60, 6_000, 2_000, 3_000));
    }
}
