package city.careline.provider.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
    private static final Instant NINE = Instant.parse("2026-03-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"-2, -1, false", "-1, 0, false", "-1, 1, true", "2, 3, true", "-1, 9, true", "7, 9, true", "8, 9, false"
    })
    void overlapsWhenAnInstantBelongsToBoth(int from, int to, boolean overlaps) {
        Shift day = shift(0, 8);
        assertThat(day.overlaps(shift(from, to))).isEqualTo(overlaps);
        assertThat(shift(from, to).overlaps(day)).isEqualTo(overlaps);
    }

    @Test
    void isOverAtTheInstantItEnds() {
        Shift day = shift(0, 8);
        assertThat(day.isOverAt(day.to().minusNanos(1))).isFalse();
        assertThat(day.isOverAt(day.to())).isTrue();
    }

    @Test
    void isNeitherEmptyNorBackwardsNorEndless() {
        assertThat(Shift.isSpan(NINE, NINE)).isFalse();
        assertThat(Shift.isSpan(NINE, NINE.minusSeconds(1))).isFalse();
        assertThat(Shift.isSpan(NINE, NINE.plus(Shift.LONGEST))).isTrue();
        assertThat(Shift.isSpan(NINE, NINE.plus(Shift.LONGEST).plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> new Shift(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shift shift(int from, int to) {
        return new Shift(NINE.plus(Duration.ofHours(from)), NINE.plus(Duration.ofHours(to)));
    }
}
