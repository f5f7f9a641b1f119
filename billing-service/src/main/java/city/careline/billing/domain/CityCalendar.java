package city.careline.billing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Days and months as the city counts them: in Asia/Shanghai, whatever zone the machine is in. */
public final class CityCalendar {
    /** The zone in which days and months begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityCalendar() {}

    /** The day an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The month an instant falls in. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    /** The first instant of a month. */
    public static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after a month; from then on the month is over. */
    public static Instant endOf(YearMonth month) {
        return startOf(month.plusMonths(1));
    }
}
