package city.careline.billing.application;

import city.careline.billing.domain.Statement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Statements per provider and month. */
public interface Statements {
    /** Makes the month's statements again from its charges; those of before keep their ids. */
    Uni<List<Statement>> rebuild(YearMonth month, boolean isFinal, Instant now);

    /** Those made last. */
    Uni<List<Statement>> list(YearMonth month);
}
