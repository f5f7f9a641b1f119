package city.careline.provider.domain.staff;

import java.util.UUID;

/** Identifies a worker. */
public record WorkerId(UUID value) {}
