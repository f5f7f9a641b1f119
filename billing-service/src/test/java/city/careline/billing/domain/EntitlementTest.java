package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.entitlement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTest {
    @Test
    void L36_tellsWhatIsLeft() {
        assertThat(entitlement(10_000, 3_000, 2_000, 0).leftFen()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource({"10, 11, 0, 0", "10, 5, 6, 0", "10, 4, 4, 3", "10, -1, 0, 0", "10, 0, -1, 0", "10, 0, 0, -1"})
    void neverHoldsAndUsesMoreThanGranted(long granted, long held, long used, long lapsed) {
        assertThatThrownBy(() -> entitlement(granted, held, used, lapsed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsUpToTheLastFen() {
        var whole = entitlement(10_000, 0, 0, 0);

        assertThat(whole.hold(10_000).leftFen()).isZero();
        assertThat(whole.hold(10_000).version()).isEqualTo(2);
        assertThatThrownBy(() -> whole.hold(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaptureUsesAndReleases() {
        var captured = entitlement(10_000, 6_000, 0, 0).capture(new Split(30, 3_000, 3_000, 0), false);

        assertThat(captured.heldFen()).isZero();
        assertThat(captured.usedFen()).isEqualTo(3_000);
        assertThat(captured.leftFen()).isEqualTo(7_000);
    }

    @Test
    void N14_whatComesBackAfterTheMonthIsClosedLapses() {
        var closed = entitlement(10_000, 6_000, 0, 4_000);

        assertThat(closed.capture(new Split(30, 3_000, 3_000, 0), true).lapsedFen())
                .isEqualTo(7_000);
        assertThat(closed.release(6_000, true).lapsedFen()).isEqualTo(10_000);
        assertThat(closed.release(6_000, false).leftFen()).isEqualTo(6_000);
    }

    @Test
    void N14_whatIsLeftIsZeroed() {
        var lapsed = entitlement(10_000, 1_000, 2_000, 0).lapse();

        assertThat(lapsed.leftFen()).isZero();
        assertThat(lapsed.lapsedFen()).isEqualTo(7_000);
        assertThat(lapsed.heldFen()).isEqualTo(1_000);
    }

    @Test
    void aCorrectionUpwardsTakesWhatIsLeftThenWhatLapsed() {
        var correction =
                entitlement(10_000, 0, 5_000, 4_000).correct(3_000, true).orElseThrow();

        assertThat(correction.fromLeftFen()).isEqualTo(1_000);
        assertThat(correction.fromLapsedFen()).isEqualTo(2_000);
        assertThat(correction.after().usedFen()).isEqualTo(8_000);
        assertThat(correction.after().lapsedFen()).isEqualTo(2_000);
        assertThat(entitlement(10_000, 0, 5_000, 4_000).correct(5_001, true)).isEmpty();
    }

    @Test
    void aCorrectionDownwardsGoesWhereTheMonthAllows() {
        var open = entitlement(10_000, 0, 5_000, 0).correct(-2_000, false).orElseThrow();
        var closed = entitlement(10_000, 0, 5_000, 5_000).correct(-2_000, true).orElseThrow();

        assertThat(open.after().leftFen()).isEqualTo(7_000);
        assertThat(open.fromLeftFen()).isEqualTo(-2_000);
        assertThat(closed.after().leftFen()).isZero();
        assertThat(closed.after().lapsedFen()).isEqualTo(7_000);
        assertThat(entitlement(10_000, 0, 5_000, 0).correct(-5_001, false)).isEmpty();
    }
}
