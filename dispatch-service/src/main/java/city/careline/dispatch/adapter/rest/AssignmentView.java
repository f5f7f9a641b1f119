package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.order.Assignment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The binding of an order to one worker.
 *
 * @param assignmentId the assignment
 * @param workOrderId the order
 * @param offerId the accepted offer
 * @param providerId the provider
 * @param workerId the worker
 * @param stage MADE, EN_ROUTE, ARRIVED, CHECKED_IN, COMPLETED or RELEASED
 * @param madeAt when it was made
 * @param stageAt when the present stage was reached, server time
 * @param reason why it was released
 */
public record AssignmentView(
        UUID assignmentId,
        UUID workOrderId,
        UUID offerId,
        UUID providerId,
        UUID workerId,
        Assignment.Stage stage,
        Instant madeAt,
        Instant stageAt,
        @Nullable String reason) {

    static AssignmentView of(Assignment one) {
        return new AssignmentView(
                one.id().value(),
                one.workOrderId().value(),
                one.offerId().value(),
                one.providerId().value(),
                one.workerId().value(),
                one.stage(),
                one.madeAt(),
                one.stageAt(),
                one.reason());
    }
}
