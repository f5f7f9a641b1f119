package city.careline.dispatch.domain.matching;

import java.util.Set;

/**
 * A catalogue item as dispatching needs it.
 *
 * @param code stable code
 * @param emergency true for an item incidents are served with; it cannot be ordered
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered
 * @param requiredCertificates certificates a worker must hold
 */
public record Item(String code, boolean emergency, int minMinutes, int maxMinutes, Set<String> requiredCertificates) {

    /** Keeps its own copy. */
    public Item {
        requiredCertificates = Set.copyOf(requiredCertificates);
    }
}
