package city.careline.provider.domain.admission;

import java.util.UUID;

/** Identifies a franchised provider. */
public record ProviderId(UUID value) {}
