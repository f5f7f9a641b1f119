package city.careline.billing.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is reserved for a service order; an order that is all self-pay has one of zero fen.
 *
 * @param id the hold
 * @param order what it is for
 * @param region region of the elder's home
 * @param entitlementId the entitlement drawn on, absent when all is self-pay
 * @param month month of the scheduled visit, whose quota is drawn on
 * @param estimateFen estimated price
 * @param heldFen reserved public money
 * @param state open, or how it ended
 * @param placedAt when it was made
 * @param expiresAt when it expires if nothing happens
 * @param endedAt when it ended
 * @param visitId the visit it was captured from
 */
public record Hold(
        UUID id,
        Order order,
        RegionCode region,
        @Nullable UUID entitlementId,
        YearMonth month,
        long estimateFen,
        long heldFen,
        HoldState state,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable UUID visitId) {

    /** True while it reserves. */
    public boolean isOpen() {
        return state == HoldState.OPEN;
    }

    /** True when its time is up. */
    public boolean isDueAt(Instant now) {
        return isOpen() && !now.isBefore(expiresAt);
    }

    /** Estimated part above the quota. */
    public long selfPayFen() {
        return estimateFen - heldFen;
    }

    /** Charged from the visit. */
    public Hold capturedBy(UUID visit, Instant at) {
        return ended(HoldState.CAPTURED, at, visit);
    }

    /** Given back. */
    public Hold released(HoldState end, Instant at) {
        return ended(end, at, null);
    }

    private Hold ended(HoldState end, Instant at, @Nullable UUID visit) {
        if (!isOpen() || end == HoldState.OPEN) {
            throw new IllegalStateException("a hold ends once");
        }
        return new Hold(
                id, order, region, entitlementId, month, estimateFen, heldFen, end, placedAt, expiresAt, at, visit);
    }
}
