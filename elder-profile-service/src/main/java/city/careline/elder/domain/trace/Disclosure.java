package city.careline.elder.domain.trace;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody read personal data in clear.
 *
 * @param at when
 * @param actor who
 * @param roles in which roles, comma-separated
 * @param elderId whose data
 * @param purpose why, e.g. the call that was open
 */
public record Disclosure(Instant at, String actor, String roles, UUID elderId, String purpose) {}
