package city.careline.provider.domain.admission;

import city.careline.provider.domain.place.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about itself when it asks to join.
 *
 * @param name registered name of the organisation
 * @param creditCode its unified social credit code
 * @param kind kind of organisation
 * @param serviceRegions regions it serves, each with everything below it
 * @param contactPhone its desk
 */
public record Particulars(
        String name,
        CreditCode creditCode,
        ProviderKind kind,
        List<Region> serviceRegions,
        @Nullable Phone contactPhone) {

    /** Keeps its own copy. */
    public Particulars {
        serviceRegions = List.copyOf(serviceRegions);
    }
}
