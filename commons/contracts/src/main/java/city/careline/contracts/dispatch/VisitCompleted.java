package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visit ended with its proof: the six elements of electronic visit verification.
 *
 * @param visitId the visit
 * @param assignmentId the assignment
 * @param workOrderId the order
 * @param kind emergency, service or welfare check
 * @param itemCode service type (element 1), absent for an emergency
 * @param elderId recipient (element 2), absent when nobody was identified
 * @param regionCode where the home is (element 4)
 * @param locationMatched check-in and check-out lay within the allowed distance of the home (element 4)
 * @param providerId the provider (element 5)
 * @param workerId the worker (element 5)
 * @param checkedInAt start (elements 3 and 6)
 * @param checkedOutAt end (element 6)
 * @param clockedMinutes whole minutes between them, rounded down
 */
public record VisitCompleted(
        UUID visitId,
        UUID assignmentId,
        UUID workOrderId,
        WorkOrderKind kind,
        @Nullable String itemCode,
        @Nullable UUID elderId,
        String regionCode,
        boolean locationMatched,
        UUID providerId,
        UUID workerId,
        Instant checkedInAt,
        Instant checkedOutAt,
        int clockedMinutes) {
    /** Type on the wire. */
    public static final EventType<VisitCompleted> TYPE =
            EventType.of("careline.dispatch.visit-completed.v1", Topics.WORK_ORDERS, VisitCompleted.class);
}
