package city.careline.contracts.provider;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a worker on duty is; telemetry, latest wins.
 *
 * @param workerId the worker
 * @param latitude WGS-84 degrees
 * @param longitude WGS-84 degrees
 * @param accuracyMeters radius of uncertainty
 * @param at server time of the report
 */
public record PositionReported(UUID workerId, double latitude, double longitude, int accuracyMeters, Instant at) {
    /** Type on the wire. */
    public static final EventType<PositionReported> TYPE =
            EventType.of("careline.provider.position-reported.v1", Topics.POSITIONS, PositionReported.class);
}
