package city.careline.dispatch.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom an elder would like and whom not; of a household's elders together.
 *
 * @param excludedWorkers workers who must not be sent
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like
 * @param preferredProviders providers the elder would like
 */
public record Wishes(
        Set<WorkerId> excludedWorkers,
        Set<ProviderId> excludedProviders,
        Set<WorkerId> preferredWorkers,
        Set<ProviderId> preferredProviders) {
    /** No wish at all. */
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of(), Set.of());

    /** Keeps its own copies. */
    public Wishes {
        excludedWorkers = Set.copyOf(excludedWorkers);
        excludedProviders = Set.copyOf(excludedProviders);
        preferredWorkers = Set.copyOf(preferredWorkers);
        preferredProviders = Set.copyOf(preferredProviders);
    }

    /** The wishes of both together; whom one of them does not want must not come. */
    public Wishes and(Wishes other) {
        return new Wishes(
                union(excludedWorkers, other.excludedWorkers),
                union(excludedProviders, other.excludedProviders),
                union(preferredWorkers, other.preferredWorkers),
                union(preferredProviders, other.preferredProviders));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
