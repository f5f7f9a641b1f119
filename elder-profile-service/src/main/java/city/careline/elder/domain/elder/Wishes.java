package city.careline.elder.domain.elder;

import city.careline.elder.domain.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Who may not come to the elder, and who is welcome.
 *
 * @param excludedWorkers workers who must not be sent
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like, the dearest first
 * @param preferredProviders providers the elder would like, the dearest first
 */
public record Wishes(
        List<UUID> excludedWorkers,
        List<UUID> excludedProviders,
        List<UUID> preferredWorkers,
        List<UUID> preferredProviders) {
    /** Anybody may come. */
    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of());

    /** Keeps its own copies, each id once, in the order given. */
    public Wishes {
        excludedWorkers = distinct(excludedWorkers);
        excludedProviders = distinct(excludedProviders);
        preferredWorkers = distinct(preferredWorkers);
        preferredProviders = distinct(preferredProviders);
    }

    /** Why the wishes contradict each other: nobody is welcome and kept away at once. */
    public List<Refusal> flaws() {
        boolean worker = !Collections.disjoint(excludedWorkers, preferredWorkers);
        boolean provider = !Collections.disjoint(excludedProviders, preferredProviders);
        if (worker && provider) {
            return List.of(Refusal.WORKER_PREFERRED_AND_EXCLUDED, Refusal.PROVIDER_PREFERRED_AND_EXCLUDED);
        }
        if (worker) {
            return List.of(Refusal.WORKER_PREFERRED_AND_EXCLUDED);
        }
        return provider ? List.of(Refusal.PROVIDER_PREFERRED_AND_EXCLUDED) : List.of();
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().toList();
    }
}
