package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The append-only log of emergency cards read. */
public interface CardReadings {
    /** Notes that the viewer read these elders' cards. */
    Uni<Void> note(UnitOfWork work, WorkOrderId id, List<Elder> whose, Viewer reader);
}
