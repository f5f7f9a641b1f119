package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.WorkOrder;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open emergencies with their clocks, for those who watch over them. */
public interface Boards {
    /** Open incidents a viewer may see, oldest first. */
    Uni<List<Line>> openIncidents(UnitOfWork work, String regionPrefix, Viewer viewer, int limit);

    /**
     * An open emergency.
     *
     * @param order the incident
     * @param answeredAt when a seat answered the call
     * @param firstOfferAt when the first worker was asked
     * @param acceptedAt when the worker now bound accepted
     * @param arriveBy when that worker is expected
     * @param arrivedAt when that worker arrived
     */
    record Line(
            WorkOrder order,
            @Nullable Instant answeredAt,
            @Nullable Instant firstOfferAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant arriveBy,
            @Nullable Instant arrivedAt) {}
}
