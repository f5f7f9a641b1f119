package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What waits in a county's pool, and who is engaged, as the store knows it. A county is six digits of a region code. */
public interface WaitingOrders {
    /** True when this unit of work alone may decide for the county, until it ends; false when somebody else does. */
    Uni<Boolean> lockCounty(UnitOfWork work, String county);

    /** How many orders wait where; counties and kinds without any are missing. */
    Uni<List<Count>> countWaiting(UnitOfWork work);

    /**
     * The most pressing orders that wait: those overdue, then service orders before welfare checks, each the longest
     * waiting first.
     *
     * @param overdue a check that has waited since before this instant no longer stands back behind service orders
     */
    Uni<List<Waiter>> listMostPressing(UnitOfWork work, String county, Instant overdue, int limit);

    /** Live assignments and open offers together, of those of these workers who have any. */
    Uni<Map<WorkerId, Integer>> countEngagements(UnitOfWork work, Collection<WorkerId> workers);

    /** Workers at a visit in the county that is ordered to end before an instant. */
    Uni<List<Visiting>> listEnding(UnitOfWork work, String county, Instant before);

    /** Workers whose assignments ended after an instant. */
    Uni<List<WorkerId>> listFreedSince(UnitOfWork work, Instant since);

    /**
     * Orders that wait.
     *
     * @param county where
     * @param kind what
     * @param orders how many
     */
    record Count(String county, Kind kind, int orders) {}

    /**
     * An order that waits.
     *
     * @param id the order
     * @param wave its last wave: whoever was asked meanwhile is not asked again, so it must be looked at anew
     * @param since when it first came into the pool
     */
    record Waiter(WorkOrderId id, int wave, Instant since) {}

    /**
     * A visit under way.
     *
     * @param workerId who is there
     * @param endsAt when it is ordered to end
     */
    record Visiting(WorkerId workerId, Instant endsAt) {}
}
