package city.careline.provider.domain.admission;

import java.util.UUID;

/** Identifies a site. */
public record SiteId(UUID value) {}
