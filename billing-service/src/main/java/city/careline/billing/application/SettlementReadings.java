package city.careline.billing.application;

import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Statement;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at statements. A caller who sees one region only sees the lines of that region, and their totals. */
public interface SettlementReadings {
    /** Statements, newest month first. */
    Uni<List<Statement>> statements(@Nullable YearMonth month, @Nullable UUID providerId, Slice slice);

    /** A statement, if it has lines in the region. */
    Uni<Optional<Statement>> find(UUID statementId, String regionPrefix);

    /** Its lines. */
    Uni<List<Charge>> lines(UUID statementId, String regionPrefix);
}
