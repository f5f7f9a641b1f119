package city.careline.billing.application;

import city.careline.billing.domain.CityCalendar;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;

/** Finds the month a fact is booked in: its own while that is open, else the present one. */
final class OpenMonth {
    private OpenMonth() {}

    static Uni<YearMonth> forFactsOf(Books books, YearMonth wanted) {
        return books.months()
                .isClosed(wanted)
                .chain(closed -> closed
                        ? forFactsOf(books, after(wanted, CityCalendar.monthOf(books.now())))
                        : Uni.createFrom().item(wanted));
    }

    private static YearMonth after(YearMonth closed, YearMonth present) {
        return present.isAfter(closed) ? present : closed.plusMonths(1);
    }
}
