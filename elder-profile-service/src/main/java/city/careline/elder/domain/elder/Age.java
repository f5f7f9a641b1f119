package city.careline.elder.domain.elder;

import java.time.LocalDate;
import java.time.Period;

/**
 * Completed years (周岁), counted by the birthday. Who was born on 29 February completes a year on 1 March of a common
 * year: not a day before the full years have passed.
 */
public final class Age {
    /** Nobody is older. */
    public static final int MAX = 130;

    private Age() {}

    /** Completed years on a day; negative before birth. */
    public static int on(LocalDate day, LocalDate birthDate) {
        return Period.between(birthDate, day).getYears();
    }

    /** The day on which so many years are completed. */
    public static LocalDate reached(int years, LocalDate birthDate) {
        LocalDate day = birthDate.plusYears(years);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** True when somebody born then may be alive and born on that day. */
    public static boolean isPlausible(LocalDate day, LocalDate birthDate) {
        return !birthDate.isAfter(day) && on(day, birthDate) <= MAX;
    }
}
