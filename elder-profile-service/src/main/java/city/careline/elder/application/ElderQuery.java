package city.careline.elder.application;

import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What elders are looked for; absent parts do not matter.
 *
 * @param regionPrefix leading digits of the region code, empty for everywhere
 * @param name the whole name
 * @param phone the elder's own phone
 * @param identity the identity number
 * @param household the household
 * @param after only elders after this id
 * @param limit at most so many
 */
public record ElderQuery(
        String regionPrefix,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable IdentityNumber identity,
        @Nullable HouseholdId household,
        @Nullable UUID after,
        int limit) {
    /** Says nothing about what is looked for. */
    @Override
    public String toString() {
        return "ElderQuery[limit " + limit + "]";
    }
}
