package city.careline.provider.domain.staff;

import city.careline.provider.domain.place.Position;
import java.time.Instant;

/**
 * Where a worker on duty reported to be.
 *
 * @param workerId the worker
 * @param position the point
 * @param accuracyMeters radius of uncertainty
 * @param at server time of the report
 */
public record Sighting(WorkerId workerId, Position position, int accuracyMeters, Instant at) {}
