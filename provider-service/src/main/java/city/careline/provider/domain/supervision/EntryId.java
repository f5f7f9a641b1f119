package city.careline.provider.domain.supervision;

import java.util.UUID;

/** Identifies a contract, a restriction or a rectification order; no two of them share one. */
public record EntryId(UUID value) {}
