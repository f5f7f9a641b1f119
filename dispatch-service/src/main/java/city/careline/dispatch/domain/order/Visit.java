package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attendance and its evidence: the six elements of electronic visit verification (21st Century Cures Act, section
 * 12006(a)). Times are the server's; the date (element 3) is that of the check-in.
 *
 * @param id the visit
 * @param workOrderId the order
 * @param assignmentId the assignment
 * @param itemCode service type (element 1)
 * @param elderId recipient (element 2), absent when nobody was identified
 * @param home where it had to take place (element 4)
 * @param providerId the provider (element 5)
 * @param workerId the person (element 5)
 * @param checkIn start with place (elements 3, 4, 6)
 * @param checkOut end with place (elements 4, 6), absent while the visit lasts
 * @param toleranceMeters farthest from the home a check-in or check-out may be
 * @param note what the worker wrote at the end
 */
public record Visit(
        UUID id,
        WorkOrderId workOrderId,
        AssignmentId assignmentId,
        String itemCode,
        @Nullable ElderId elderId,
        Home home,
        ProviderId providerId,
        WorkerId workerId,
        Presence checkIn,
        @Nullable Presence checkOut,
        int toleranceMeters,
        @Nullable String note) {

    /**
     * Proof of having been somewhere.
     *
     * @param point the place reported
     * @param at server time
     */
    public record Presence(GeoPoint point, Instant at) {}

    Visit endedBy(Presence end, @Nullable String words) {
        return new Visit(
                id,
                workOrderId,
                assignmentId,
                itemCode,
                elderId,
                home,
                providerId,
                workerId,
                checkIn,
                end,
                toleranceMeters,
                words);
    }

    /** True when check-in and, once given, check-out lie close enough to the home. */
    public boolean isLocationMatched() {
        Presence end = checkOut;
        return isAtHome(checkIn) && (end == null || isAtHome(end));
    }

    /** Straight-line metres between a presence and the home. */
    public int metersFromHome(Presence presence) {
        return (int) Math.round(presence.point().metersTo(home.point()));
    }

    /** Whole minutes between check-in and check-out, rounded down; zero while the visit lasts. */
    public int clockedMinutes() {
        Presence end = checkOut;
        return end == null
                ? 0
                : Math.toIntExact(Duration.between(checkIn.at(), end.at()).toMinutes());
    }

    private boolean isAtHome(Presence presence) {
        return presence.point().metersTo(home.point()) <= toleranceMeters;
    }
}
