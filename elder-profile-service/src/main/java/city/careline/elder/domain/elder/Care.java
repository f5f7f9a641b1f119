package city.careline.elder.domain.elder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who help must know.
 *
 * @param risk risk tier
 * @param diagnosis medical notes, absent when none
 * @param excludedWorkers workers who must not be sent
 */
public record Care(Risk risk, @Nullable String diagnosis, List<UUID> excludedWorkers) {
    /** Keeps its own copy, each worker once. */
    public Care {
        excludedWorkers = excludedWorkers.stream().distinct().toList();
    }

    /** Tells the risk only. */
    @Override
    public String toString() {
        return "Care[" + risk + "]";
    }
}
