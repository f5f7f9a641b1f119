package city.careline.elder.domain.elder;

import java.util.UUID;

/** Identifies an elder. */
public record ElderId(UUID value) {}
