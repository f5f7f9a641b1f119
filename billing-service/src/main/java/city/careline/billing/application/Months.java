package city.careline.billing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Accounting months. */
public interface Months {
    /** True when closed; an open month stays open until this transaction ends. */
    Uni<Boolean> isClosed(YearMonth month);

    /** When it was closed; if it is open, waits for whoever posts to it and keeps everybody else out. */
    Uni<Optional<Instant>> lockToClose(YearMonth month);

    /** Closes the locked month for ever. */
    Uni<Void> close(YearMonth month, Instant at, String by);
}
