package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The binding of an order to exactly one provider and worker.
 *
 * @param id the assignment
 * @param workOrderId the order
 * @param offerId the accepted offer
 * @param providerId the provider
 * @param workerId the worker
 * @param stage how far the worker has come
 * @param madeAt when it was made
 * @param stageAt when the present stage was reached, server time
 * @param reason why it was released
 */
public record Assignment(
        AssignmentId id,
        WorkOrderId workOrderId,
        OfferId offerId,
        ProviderId providerId,
        WorkerId workerId,
        Stage stage,
        Instant madeAt,
        Instant stageAt,
        @Nullable String reason) {

    /** How far the worker has come. */
    public enum Stage {
        /** Accepted. */
        MADE,

        /** Set out. */
        EN_ROUTE,

        /** At the home. */
        ARRIVED,

        /** The visit began. */
        CHECKED_IN,

        /** The visit ended. */
        COMPLETED,

        /** The binding ended before the visit did. */
        RELEASED;

        /** True while the worker is bound. */
        public boolean isLive() {
            return this != COMPLETED && this != RELEASED;
        }

        boolean leadsTo(Stage next) {
            return isLive() && next != RELEASED && next.ordinal() == ordinal() + 1;
        }
    }

    static Assignment made(AssignmentId id, OfferTerms terms, Instant now) {
        return new Assignment(
                id, terms.workOrderId(), terms.id(), terms.providerId(), terms.workerId(), Stage.MADE, now, now, null);
    }

    Assignment reached(Stage next, Instant now) {
        return new Assignment(id, workOrderId, offerId, providerId, workerId, next, madeAt, now, reason);
    }

    Assignment released(String why, Instant now) {
        return new Assignment(id, workOrderId, offerId, providerId, workerId, Stage.RELEASED, madeAt, now, why);
    }
}
