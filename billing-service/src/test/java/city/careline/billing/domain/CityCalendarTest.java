package city.careline.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CityCalendarTest {
    @Test
    void monthsBeginAtMidnightInShanghai() {
        Instant midnight = Instant.parse("2026-10-31T16:00:00Z");

        assertThat(CityCalendar.startOf(YearMonth.of(2026, 11))).isEqualTo(midnight);
        assertThat(CityCalendar.endOf(YearMonth.of(2026, 10))).isEqualTo(midnight);
        assertThat(CityCalendar.monthOf(midnight)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(CityCalendar.monthOf(midnight.minusNanos(1))).isEqualTo(YearMonth.of(2026, 10));
        assertThat(CityCalendar.dayOf(midnight)).isEqualTo(LocalDate.of(2026, 11, 1));
    }
}
