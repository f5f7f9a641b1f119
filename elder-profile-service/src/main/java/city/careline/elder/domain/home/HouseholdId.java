package city.careline.elder.domain.home;

import java.util.UUID;

/** Identifies a household. */
public record HouseholdId(UUID value) {}
