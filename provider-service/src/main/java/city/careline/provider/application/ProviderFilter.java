package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.place.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which providers to list.
 *
 * @param scope prefix of the region the caller may look into; empty for everywhere
 * @param region only those that serve in this region, when given
 * @param stage only those at this stage, when given
 * @param after only those with a greater id, when given
 * @param limit at most so many
 */
public record ProviderFilter(
        String scope,
        @Nullable Region region,
        @Nullable Stage stage,
        @Nullable ProviderId after,
        int limit) {}
