package city.careline.contracts.provider;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Latest state of a worker, as matching needs it.
 *
 * @param workerId the worker
 * @param providerId the employer
 * @param siteId home site, whose position stands in for a stale one
 * @param active false when left or barred
 * @param itemCodes items this worker performs
 * @param certificates certificates with expiry
 * @param shifts current and coming shifts
 * @param capacity orders at a time, normally 1
 * @param version grows with every change
 * @param restMinutes pause after a visit before the next service order may begin; zero when none is wanted
 * @param rating what elders and inspections say of the work, 0 to 100, absent before the first rating
 */
public record WorkerPublished(
        UUID workerId,
        UUID providerId,
        @Nullable UUID siteId,
        boolean active,
        List<String> itemCodes,
        List<Certificate> certificates,
        List<Shift> shifts,
        int capacity,
        long version,
        @Nullable Integer restMinutes,
        @Nullable Integer rating) {
    /** Type on the wire. */
    public static final EventType<WorkerPublished> TYPE =
            EventType.of("careline.provider.worker-published.v1", Topics.WORKERS, WorkerPublished.class);

    /** Keeps its own copies. */
    public WorkerPublished {
        itemCodes = List.copyOf(itemCodes);
        certificates = List.copyOf(certificates);
        shifts = List.copyOf(shifts);
    }

    /** A worker without a pause of his own and not yet rated. */
    public WorkerPublished(
            UUID workerId,
            UUID providerId,
            @Nullable UUID siteId,
            boolean active,
            List<String> itemCodes,
            List<Certificate> certificates,
            List<Shift> shifts,
            int capacity,
            long version) {
        this(workerId, providerId, siteId, active, itemCodes, certificates, shifts, capacity, version, null, null);
    }

    /**
     * A certificate.
     *
     * @param code kind of certificate, e.g. CARE_WORKER, FIRE_SAFETY, FIRST_AID
     * @param validUntil first instant at which it is no longer valid
     */
    public record Certificate(String code, Instant validUntil) {}

    /**
     * A span of duty.
     *
     * @param from first instant on duty
     * @param to first instant off duty
     */
    public record Shift(Instant from, Instant to) {}
}
