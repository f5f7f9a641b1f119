package city.careline.billing.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is wanted, and from where.
 *
 * @param after id of the last row seen, absent for the beginning
 * @param limit at most so many
 * @param regionPrefix digits the region begins with; empty means everywhere
 */
public record Slice(@Nullable UUID after, int limit, String regionPrefix) {}
