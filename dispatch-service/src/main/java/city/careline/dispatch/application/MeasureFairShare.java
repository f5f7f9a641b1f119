package city.careline.dispatch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Measures whether equals were treated as equals: work received beside work that chance would have given. */
@ApplicationScoped
public class MeasureFairShare {
    /** Days begin where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final UnitsOfWork units;
    private final FairShares shares;

    /** Reads only. */
    public MeasureFairShare(UnitsOfWork units, FairShares shares) {
        this.units = units;
        this.shares = shares;
    }

    /**
     * Shares of a region.
     *
     * @param from first day
     * @param to first day no longer counted
     */
    public Uni<List<FairShares.Share>> handle(String regionPrefix, LocalDate from, LocalDate to) {
        return units.run(work -> shares.list(
                work,
                regionPrefix,
                from.atStartOfDay(ZONE).toInstant(),
                to.atStartOfDay(ZONE).toInstant()));
    }
}
