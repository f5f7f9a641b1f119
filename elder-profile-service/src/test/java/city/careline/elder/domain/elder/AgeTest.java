package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeTest {
    private static final LocalDate BORN = LocalDate.of(1946, 5, 20);
    private static final LocalDate LEAP = LocalDate.of(1940, 2, 29);

    @Test
    void L33_growsOnTheBirthdayAndNotOnNewYearsDay() {
        assertThat(Age.on(LocalDate.of(2026, 1, 1), BORN)).isEqualTo(79);
        assertThat(Age.on(LocalDate.of(2026, 5, 19), BORN)).isEqualTo(79);
        assertThat(Age.on(LocalDate.of(2026, 5, 20), BORN)).isEqualTo(80);
    }

    @Test
    void L33_bornOnLeapDayCompletesAYearOnTheFirstOfMarchOfACommonYear() {
        assertThat(Age.on(LocalDate.of(2025, 2, 28), LEAP)).isEqualTo(84);
        assertThat(Age.on(LocalDate.of(2025, 3, 1), LEAP)).isEqualTo(85);
        assertThat(Age.on(LocalDate.of(2024, 2, 29), LEAP)).isEqualTo(84);
        assertThat(Age.reached(85, LEAP)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(Age.reached(84, LEAP)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void L33_theDayReachedIsTheFirstDayOfThatAge() {
        for (LocalDate born : List.of(BORN, LEAP, LocalDate.of(1945, 12, 31), LocalDate.of(1946, 3, 1))) {
            for (int years = 60; years < 110; years++) {
                LocalDate day = Age.reached(years, born);
                assertThat(Age.on(day, born)).isEqualTo(years);
                assertThat(Age.on(day.minusDays(1), born)).isEqualTo(years - 1);
            }
        }
    }

    @Test
    void isImplausibleBeforeBirthAndBeyondAnyLife() {
        LocalDate today = LocalDate.of(2026, 11, 21);

        assertThat(Age.isPlausible(today, today)).isTrue();
        assertThat(Age.isPlausible(today, today.plusDays(1))).isFalse();
        assertThat(Age.isPlausible(today, today.minusYears(131))).isFalse();
    }
}
