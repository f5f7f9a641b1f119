package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.order.Visit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with its proof, the six elements of electronic visit verification.
 *
 * @param visitId the visit
 * @param assignmentId the assignment
 * @param itemCode service type (element 1)
 * @param elderId recipient (element 2)
 * @param regionCode region of the home (element 4)
 * @param providerId the provider (element 5)
 * @param workerId the person (element 5)
 * @param checkedInAt start (elements 3 and 6)
 * @param checkedOutAt end (element 6)
 * @param checkInMetersFromHome straight-line distance at the check-in (element 4)
 * @param checkOutMetersFromHome straight-line distance at the check-out (element 4)
 * @param locationMatched both lie within the tolerance
 * @param toleranceMeters the tolerance
 * @param clockedMinutes whole minutes, rounded down; absent while the visit lasts
 * @param note what the worker wrote
 */
public record VisitView(
        UUID visitId,
        UUID assignmentId,
        String itemCode,
        @Nullable UUID elderId,
        String regionCode,
        UUID providerId,
        UUID workerId,
        Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        int checkInMetersFromHome,
        @Nullable Integer checkOutMetersFromHome,
        boolean locationMatched,
        int toleranceMeters,
        @Nullable Integer clockedMinutes,
        @Nullable String note) {

    static VisitView of(Visit visit) {
        Visit.@Nullable Presence out = visit.checkOut();
        @Nullable ElderId elder = visit.elderId();
        return new VisitView(
                visit.id(),
                visit.assignmentId().value(),
                visit.itemCode(),
                elder == null ? null : elder.value(),
                visit.home().region().value(),
                visit.providerId().value(),
                visit.workerId().value(),
                visit.checkIn().at(),
                out == null ? null : out.at(),
                visit.metersFromHome(visit.checkIn()),
                out == null ? null : visit.metersFromHome(out),
                visit.isLocationMatched(),
                visit.toleranceMeters(),
                out == null ? null : visit.clockedMinutes(),
                visit.note());
    }
}
