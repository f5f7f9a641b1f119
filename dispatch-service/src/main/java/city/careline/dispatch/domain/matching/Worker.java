package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be sent, as published by the employer.
 *
 * @param id the worker
 * @param providerId the employer
 * @param active false when left or barred
 * @param items codes of the items the worker performs
 * @param certificates certificate code to the first instant it is no longer valid
 * @param shifts spans of duty
 * @param capacity orders at a time
 * @param rest pause after a visit before the next service order may begin
 * @param rating what elders and inspections say of the work, 0 to 100, absent before the first rating
 */
public record Worker(
        WorkerId id,
        ProviderId providerId,
        boolean active,
        Set<String> items,
        Map<String, Instant> certificates,
        List<Shift> shifts,
        int capacity,
        Duration rest,
        @Nullable Integer rating) {
    /** The certificate every worker needs, whatever the item says (拱墅 plan item 9). */
    public static final String FIRE_SAFETY = "FIRE_SAFETY";

    /** Keeps its own copies. */
    public Worker {
        items = Set.copyOf(items);
        certificates = Map.copyOf(certificates);
        shifts = List.copyOf(shifts);
    }

    /**
     * A span of duty.
     *
     * @param from first instant on duty
     * @param to first instant off duty
     */
    public record Shift(Instant from, Instant to) {
        /** True when the instant lies within. */
        public boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** True on duty at this instant. */
    boolean isOnShift(Instant at) {
        for (Shift shift : shifts) {
            if (shift.covers(at)) {
                return true;
            }
        }
        return false;
    }

    /** True when the certificate is held and has not expired; it is no longer valid at the instant it expires. */
    boolean holds(String certificate, Instant at) {
        Instant until = certificates.get(certificate);
        return until != null && at.isBefore(until);
    }
}
