package city.careline.dispatch.application;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;

/** Where news for apps and desks goes; whoever is connected hears it. */
public interface OfferFeed {
    /** An offer was made or ended. */
    void changed(OfferId id, ProviderId providerId, WorkerId workerId);

    /** A worker is no longer bound. */
    void released(AssignmentId id, WorkOrderId orderId, ProviderId providerId, WorkerId workerId, String reason);
}
