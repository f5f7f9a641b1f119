package city.careline.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Test
    void isAMemberFromTheFirstDayUntilTheDayBeforeTheEnd() {
        var membership = new Elder.Membership("G", DAY, DAY.plusDays(1));
        var elder = new Elder(Samples.id(1), Samples.HOME, LifeState.LIVING, null, List.of(membership), 1);

        assertThat(elder.isMemberOn("G", DAY.minusDays(1))).isFalse();
        assertThat(elder.isMemberOn("G", DAY)).isTrue();
        assertThat(elder.isMemberOn("G", DAY.plusDays(1))).isFalse();
        assertThat(elder.isMemberOn("H", DAY)).isFalse();
    }

    @Test
    void N13_aVisitThatEndsAfterTheDayOfDeathComesAfterDeath() {
        var died = Samples.elder(Samples.id(1), LifeState.DECEASED, DAY);

        assertThat(died.hasDiedBefore(Samples.shanghai(2026, 11, 10, 23, 59))).isFalse();
        assertThat(died.hasDiedBefore(Samples.shanghai(2026, 11, 11, 0, 0))).isTrue();
    }

    @Test
    void whoMovedAwayHasNotDied() {
        var moved = Samples.elder(Samples.id(1), LifeState.MOVED_AWAY, DAY);

        assertThat(moved.isServedOn(DAY.plusDays(1))).isFalse();
        assertThat(moved.hasDiedBefore(Samples.shanghai(2026, 12, 11, 0, 0))).isFalse();
        assertThat(Samples.elder(Samples.id(1)).hasDiedBefore(Samples.NOON)).isFalse();
    }

    @Test
    void aDayOfDeathBelongsToTheDead() {
        assertThatThrownBy(() -> Samples.elder(Samples.id(1), LifeState.LIVING, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Samples.elder(Samples.id(1), LifeState.DECEASED, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
