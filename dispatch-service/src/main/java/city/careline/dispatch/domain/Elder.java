package city.careline.dispatch.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What dispatching needs to know of an elder; the copy that elder-profile-service's events keep fresh.
 *
 * @param id the elder
 * @param householdId the household, when known
 * @param home where the elder lives
 * @param risk risk tier
 * @param served false when the elder has died or moved away
 * @param excludedWorkers workers who must not be sent
 * @param emergencyCard ciphertext of name, address and contacts
 * @param version grows with every change
 */
public record Elder(
        ElderId id,
        @Nullable UUID householdId,
        Home home,
        Risk risk,
        boolean served,
        Set<WorkerId> excludedWorkers,
        @Nullable String emergencyCard,
        long version) {

    /** Keeps its own copy. */
    public Elder {
        excludedWorkers = Set.copyOf(excludedWorkers);
    }
}
