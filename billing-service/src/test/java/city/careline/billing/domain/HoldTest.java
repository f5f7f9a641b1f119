package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.NOON;
import static city.careline.billing.domain.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final Order ORDER = Samples.order(id(10), id(2));
    private static final Hold HOLD = Samples.hold(ORDER, 4_000);

    @Test
    void isDueAtTheInstantItExpires() {
        assertThat(HOLD.isDueAt(HOLD.expiresAt().minusNanos(1))).isFalse();
        assertThat(HOLD.isDueAt(HOLD.expiresAt())).isTrue();
        assertThat(HOLD.released(HoldState.VOIDED, NOON).isDueAt(HOLD.expiresAt()))
                .isFalse();
    }

    @Test
    void endsOnce() {
        Hold captured = HOLD.capturedBy(id(20), NOON);

        assertThat(captured.state()).isEqualTo(HoldState.CAPTURED);
        assertThat(captured.visitId()).isEqualTo(id(20));
        assertThatThrownBy(() -> captured.released(HoldState.EXPIRED, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> HOLD.released(HoldState.OPEN, NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void L50_whatIsNotHeldIsSelfPay() {
        assertThat(HOLD.selfPayFen()).isEqualTo(2_000);
    }

    @Test
    void expiresSomeTimeAfterTheVisitShouldHaveEnded() {
        Duration grace = Duration.ofHours(72);

        assertThat(ORDER.holdExpiry(NOON, grace))
                .isEqualTo(NOON.plusSeconds(3_600).plus(grace));
        assertThat(ORDER.holdExpiry(NOON.plusSeconds(7_200), grace))
                .isEqualTo(NOON.plusSeconds(7_200).plus(grace));
    }

    @Test
    void anOrderIsForSomeTime() {
        assertThatThrownBy(() -> Samples.order(id(10), id(2), 0, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
